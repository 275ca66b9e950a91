"""Earlier attempts come back, and code travels by file and by link."""

import base64
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.axe import barriers_in_both_schemes
from tests.browser.conftest import PAGES
from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"
OTHER = "def two_sum(nums, target):\n    return [41, 42]\n"
MINE = "def two_sum(nums, target):\n    return 'not tried yet'\n"
THEIRS = "print('<img src=x onerror=alert(1)>')  # ü\n"


def a_link(code: str, slug: str = "two-sum") -> str:
    """The fragment that carries `code`, made without the page."""
    packed = base64.urlsafe_b64encode(zlib.compress(code.encode())).decode().rstrip("=")
    return f"#code:{slug}:{packed}"


def opened(lab: Lab) -> Locator:
    """The history of an exercise, opened by its button."""
    lab.button("History").click()
    expect(lab.button("History")).to_have_attribute("aria-expanded", "true")
    tray = lab.section.get_by_role("region", name="History and sharing")
    expect(tray.get_by_text("Reading the history")).to_have_count(0)
    return tray


def attempts(tray: Locator) -> Locator:
    """The attempts that are listed."""
    return tray.locator(".dr-attempts > li")


def stranger(lab: Lab) -> Locator:
    """The code that came with the page's address."""
    return lab.section.get_by_role("region", name="Code from a link", exact=True)


@pytest.fixture
def elsewhere(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody else's browser."""
    fresh = browser.new_context()
    yield fresh
    fresh.close()


def test_attempts_are_listed_newest_first(lab: Callable[[str], Lab]) -> None:
    """Each run is one, also a run that is made while the list is open."""
    two_sum = lab("two-sum")
    assert attempts(opened(two_sum)).count() == 0
    two_sum.button("History").click()
    two_sum.run(WRONG)
    two_sum.run(GOOD)
    tray = opened(two_sum)
    expect(attempts(tray)).to_have_count(2)
    expect(attempts(tray).nth(0)).to_contain_text("Passed")
    expect(attempts(tray).nth(1)).to_contain_text(re.compile(r"Failed, \d of \d+ tests"))
    two_sum.button("Hint").click()
    two_sum.run(OTHER)
    expect(attempts(tray)).to_have_count(3)
    expect(attempts(tray).nth(0)).to_contain_text("Failed")
    expect(attempts(tray).nth(0)).to_contain_text("1 hint")
    two_sum.page.reload()
    expect(attempts(opened(two_sum.open()))).to_have_count(3)


def test_compare_shows_the_difference(lab: Callable[[str], Lab]) -> None:
    """What the attempt had is struck out, what the editor has is marked."""
    two_sum = lab("two-sum")
    two_sum.run(WRONG)
    two_sum.write(OTHER)
    tray = opened(two_sum)
    compare = tray.get_by_role("button", name=re.compile("^Compare"))
    compare.click()
    expect(tray.locator(".cm-deletedChunk")).to_contain_text("return [0, 0]")
    expect(tray.locator(".cm-changedLine")).to_contain_text("return [41, 42]")
    struck = tray.locator(".cm-deletedText").first
    expect(struck).to_have_css("text-decoration-line", "line-through")
    compare.click()
    expect(tray.locator(".cm-editor")).to_have_count(0)
    two_sum.write(WRONG)
    compare.click()
    expect(tray).to_contain_text("The same as in the editor.")


def test_restore_keeps_what_it_displaces(lab: Callable[[str], Lab], page: Page) -> None:
    """The attempt is in the editor again; the text before it comes back, after a reload too."""
    two_sum = lab("two-sum")
    two_sum.run(WRONG)
    two_sum.write(MINE)
    tray = opened(two_sum)
    tray.get_by_role("button", name=re.compile("^Restore")).click()
    expect(tray).to_be_hidden()
    expect(two_sum.section.locator(".cm-content")).to_be_focused()
    assert two_sum.text.strip() == WRONG.strip()
    expect(two_sum.section).to_contain_text("Draft saved")
    page.reload()
    again = Lab(page, "two-sum").open()
    assert again.text.strip() == WRONG.strip()
    again.button("Bring back replaced text").click()
    assert again.text.strip() == MINE.strip()


def test_code_can_be_downloaded(lab: Callable[[str], Lab], page: Page) -> None:
    """As the file that the command line grades."""
    two_sum = lab("two-sum")
    two_sum.write(MINE)
    tray = opened(two_sum)
    with page.expect_download() as waiting:
        tray.get_by_role("button", name="Download as .py").click()
    assert waiting.value.suggested_filename == "two_sum.py"
    assert Path(waiting.value.path()).read_text("utf-8").strip() == MINE.strip()


def test_a_link_brings_code_as_a_strangers(
    lab: Callable[[str], Lab], context: BrowserContext, page: Page, elsewhere: BrowserContext
) -> None:
    """It is shown as text, neither run nor in the editor until taken; the reader's own is kept."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    here = lab("two-sum")
    here.write(THEIRS)
    tray = opened(here)
    tray.get_by_role("button", name="Copy a link to this code").click()
    expect(tray.get_by_role("status")).to_contain_text("Copied.")
    address = page.evaluate("navigator.clipboard.readText()")

    other = elsewhere.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(address.partition("#")[0])
    there = Lab(other, "two-sum").open()
    there.write(MINE)
    expect(there.section).to_contain_text("Draft saved")
    other.goto("about:blank")
    asked.clear()
    other.goto(address)
    panel = stranger(there)
    expect(panel).to_be_in_viewport()
    expect(panel).to_be_focused()
    expect(panel).to_contain_text("somebody else may have written it")
    assert panel.locator("pre").text_content().strip() == THEIRS.strip()  # type: ignore[union-attr]
    assert panel.locator("img").count() == 0
    assert there.section.get_attribute("data-state") == "idle"
    assert [url for url in asked if "/runtime/" in url] == []
    assert there.text.strip() == MINE.strip()

    panel.get_by_role("button", name="Copy it into my editor").click()
    expect(panel).to_be_hidden()
    assert there.text.strip() == THEIRS.strip()
    assert other.url.endswith("#exercise-two-sum")
    assert there.verdict_region.get_attribute("data-result") is None
    there.button("Bring back replaced text").click()
    assert there.text.strip() == MINE.strip()
    assert attempts(opened(there)).count() == 0


def test_a_damaged_link_is_told(page: Page, server: SiteServer) -> None:
    """Nothing can be taken from it, and the exercise works."""
    page.goto(server.url + PAGES["two-sum"] + a_link(GOOD)[:-9])
    two_sum = Lab(page, "two-sum")
    panel = stranger(two_sum)
    expect(panel.get_by_role("alert")).to_contain_text("damaged")
    expect(panel.get_by_role("button")).to_have_text(["Close"])
    panel.get_by_role("button", name="Close").click()
    expect(two_sum.button("History")).to_be_focused()
    expect(panel).to_be_hidden()
    assert two_sum.run(GOOD).status == "pass"


def test_a_link_is_opened_on_the_page_that_is_there(lab: Callable[[str], Lab], page: Page) -> None:
    """A new fragment, and instant navigation from another page, are enough."""
    two_sum = lab("two-sum")
    page.evaluate("window.stillHere = true; scrollTo(0, 0)")
    page.evaluate("hash => { location.hash = hash }", a_link("first = 1\n"))
    expect(stranger(two_sum)).to_contain_text("first = 1")
    expect(stranger(two_sum)).to_be_in_viewport()
    page.evaluate("hash => { location.hash = hash }", a_link("second = 2\n"))
    expect(stranger(two_sum)).to_contain_text("second = 2")
    address = page.url
    page.get_by_role("link", name="Home").first.click()
    page.wait_for_url(re.compile(r"/dry-run/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Interview answers that run")
    page.evaluate(
        """address => {
          const link = document.createElement("a");
          link.href = address;
          link.textContent = "A friend's answer";
          document.querySelector(".md-content").prepend(link);
        }""",
        address,
    )
    page.get_by_role("link", name="A friend's answer").click()
    expect(stranger(two_sum)).to_contain_text("second = 2")
    expect(stranger(two_sum)).to_be_in_viewport()
    assert page.evaluate("window.stillHere") is True


def test_the_keyboard_alone_is_enough(lab: Callable[[str], Lab], page: Page) -> None:
    """History, Compare, into the changes, Escape back to the button, Restore."""
    two_sum = lab("two-sum")
    two_sum.run(WRONG)
    two_sum.write(OTHER)
    page.keyboard.press("Escape")

    def tab_to(name: str) -> None:
        for _ in range(15):
            page.keyboard.press("Tab")
            now = "document.activeElement.ariaLabel ?? document.activeElement.textContent"
            if page.evaluate(now).startswith(name):
                return
        raise AssertionError(f"Tab does not reach {name}")

    tab_to("History")
    page.keyboard.press("Enter")
    expect(two_sum.section.get_by_text("Attempts", exact=True)).to_be_focused()
    expect(attempts(two_sum.section)).to_have_count(1)
    tab_to("Compare")
    page.keyboard.press("Space")
    tab_to("Restore")
    tab_to("Changes since")
    page.keyboard.press("Escape")
    expect(two_sum.button("History")).to_be_focused()
    expect(two_sum.button("History")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(attempts(two_sum.section)).to_have_count(1)
    tab_to("Restore")
    page.keyboard.press("Enter")
    expect(two_sum.section.locator(".cm-content")).to_be_focused()
    assert two_sum.text.strip() == WRONG.strip()


def test_open_panels_are_accessible(page: Page, server: SiteServer) -> None:
    """In light and dark, with changes and a stranger's code shown, on a phone's width."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server.url + PAGES["two-sum"] + a_link(THEIRS * 3))
    two_sum = Lab(page, "two-sum").open()
    expect(stranger(two_sum)).to_be_visible()
    two_sum.run(GOOD)
    two_sum.write(GOOD.replace("seen[n] = i", "seen[n] = i  # " + "later " * 30) + "# more\n")
    tray = opened(two_sum)
    tray.get_by_role("button", name=re.compile("^Compare")).click()
    expect(tray.locator(".cm-changedText").first).to_be_visible()
    expect(two_sum.section.locator(".dr-returning")).to_contain_text("It comes back")
    assert barriers_in_both_schemes(page, "section[data-exercise='two-sum']") == []
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
