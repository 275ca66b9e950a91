"""The page is used by mouse, by keyboard alone, on a phone, in the dark, and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import barriers_in_both_schemes
from tests.browser.conftest import PAGES
from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

pytestmark = pytest.mark.usefixtures("plain_tests")

WRONG = "def two_sum(nums, target):\n    print('seen', nums)\n    return [0, 0]\n"


def test_first_failure_shows_call_returned_expected(two_sum: Lab) -> None:
    """The first failing test alone is open, and says what was called and what came back."""
    verdict = two_sum.run(WRONG)
    assert verdict.status == "fail"
    opened = two_sum.section.locator("details.dr-test[open]")
    assert opened.count() == 1
    expect(opened).to_contain_text("two_sum(")
    expect(opened).to_contain_text("[0, 0]")
    expect(opened).to_contain_text("seen")


def test_traceback_leads_to_the_line(two_sum: Lab) -> None:
    """The button puts the cursor on the line that raised."""
    two_sum.run("def two_sum(nums, target):\n    x = 1\n    return x / 0\n")
    two_sum.section.get_by_role("button", name="Go to line 3").first.click()
    two_sum.page.keyboard.press("End")
    two_sum.page.keyboard.type("  # here")
    assert two_sum.text.splitlines()[2] == "    return x / 0  # here"


def test_hints_come_one_at_a_time(lab: Callable[[str], Lab]) -> None:
    """Each press reveals one more."""
    two_sum = lab("two-sum")
    hints = two_sum.bundle["hints"]
    plain = [re.sub(r"<[^>]+>", "", hint).strip() for hint in hints]
    two_sum.button("Hint").click()
    expect(two_sum.section).to_contain_text(plain[0])
    expect(two_sum.section).not_to_contain_text(plain[1])
    two_sum.button("Hint").click()
    expect(two_sum.section).to_contain_text(plain[1])


def test_solution_asks_first(lab: Callable[[str], Lab]) -> None:
    """It is shown only after a confirmation, and the editor keeps its text."""
    two_sum = lab("two-sum")
    two_sum.write(WRONG)
    line = two_sum.bundle["solution"].strip().splitlines()[-1].strip()
    two_sum.button("Show solution").click()
    assert line not in two_sum.section.inner_text()
    two_sum.section.get_by_role("button", name=re.compile("^(Yes|Show it)", re.I)).click()
    expect(two_sum.section).to_contain_text(line)
    assert two_sum.text.strip() == WRONG.strip()


def test_keyboard_alone_is_enough(page: Page, server: SiteServer) -> None:
    """Tab reaches the editor, Ctrl+Enter runs, Escape leaves, and Tab goes on to the buttons."""
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    two_sum.section.locator(".cm-content").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("def two_sum(nums, target):\nreturn []")
    page.keyboard.press("ControlOrMeta+Enter")
    assert two_sum.await_verdict().status == "fail"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Run tests"
    for name in ("Reset", "Hint", "Show solution"):
        page.keyboard.press("Tab")
        assert name in page.evaluate("document.activeElement.textContent")


def test_tab_leads_into_an_editor_that_is_not_there_yet(page: Page, server: SiteServer) -> None:
    """The starter stands for it, and what is typed once it is there goes into it."""
    page.goto(server.url + PAGES["two-sum"])
    page.locator("h2#exercises").evaluate(
        "(heading) => { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }"
    )
    two_sum = Lab(page, "two-sum")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.dr-editor') !== null"):
            break
    content = two_sum.section.locator(".cm-content")
    expect(content).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("# mine")
    assert two_sum.text.strip() == "# mine"


def test_progress_is_shown_while_bytes_arrive(page: Page, server: SiteServer) -> None:
    """A real progress bar with figures, then the run."""
    page.route("**/snapshot.bin-*", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    two_sum.button("Run tests").click()
    two_sum.section.locator("progress").wait_for()
    expect(two_sum.section).to_contain_text(re.compile(r"\d+\.\d of \d+\.\d MB"))
    assert two_sum.await_verdict().status == "fail"


def test_nothing_heavy_loads_before_intent(page: Page, server: SiteServer) -> None:
    """Opening a page and scrolling to an exercise asks for no part of Python."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url + PAGES["two-sum"])
    Lab(page, "two-sum").open()
    page.wait_for_timeout(500)
    assert [url for url in asked if "/runtime/" in url] == []


def test_instant_navigation_mounts_anew(lab: Callable[[str], Lab], page: Page) -> None:
    """Leaving for another page and coming back leaves a working editor with the draft."""
    two_sum = lab("two-sum")
    two_sum.write(WRONG)
    page.evaluate("window.stillHere = true")
    page.get_by_role("link", name="Home").first.click()
    page.wait_for_url(re.compile(r"/dry-run/$"))
    page.get_by_role("link", name="Two Sum").first.click()
    page.wait_for_url("**/09-two-sum/")
    assert page.evaluate("window.stillHere") is True
    again = Lab(page, "two-sum").open()
    assert again.text.strip() == WRONG.strip()
    assert again.run(GOOD).status == "pass"


@pytest.mark.parametrize("path", ["", "questions/", *sorted(set(PAGES.values()))])
def test_a_page_is_accessible_and_fits_a_phone(page: Page, server: SiteServer, path: str) -> None:
    """Axe finds nothing in light and dark; at 360 px nothing has to be scrolled sideways."""
    page.goto(server.url + path)
    for slug, where in PAGES.items():
        if where == path:
            Lab(page, slug).open()
    assert barriers_in_both_schemes(page) == []
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


def test_page_reads_without_javascript(browser: Browser, server: SiteServer) -> None:
    """Statement, starter, tests and the way to solve it locally are all there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + PAGES["two-sum"])
    section = page.locator('section[data-exercise="two-sum"]')
    for text in ("def two_sum", "TODO"):
        expect(section).to_contain_text(text)
    # Chromium leaves <noscript> out of the tree when scripts are switched off by its debugger.
    assert "dryrun grade two-sum" in page.request.get(page.url).text()
    section.locator("summary", has_text="The tests").click()
    expect(section).to_contain_text("from solution import")
    context.close()
