"""Flash cards are turned by keyboard, come back on their day, and lead to their page."""

import json
import re
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.axe import Barrier, barriers
from tests.serving import SiteServer

CARDS = "practice/cards/"
REFUSED = """
Object.defineProperty(globalThis, "indexedDB", {
  value: { open() { throw new DOMException("refused", "SecurityError"); } },
});
"""


def told(page: Page) -> Locator:
    """What the form says of the session to come."""
    return page.locator(".dr-cards-told")


def announced(page: Page) -> Locator:
    """What a screen reader is told while a session runs."""
    return page.locator(".dr-cards-voice")


def start(page: Page, server: SiteServer, query: str = "") -> None:
    """Opens the page and starts a session by keyboard."""
    page.goto(server.url + CARDS + query)
    page.get_by_role("button", name="Start with").press("Enter")


def published(server: SiteServer) -> list[dict]:
    """The site's cards."""
    path = server.folder / "assets/lab/cards.json"
    return json.loads(path.read_text(encoding="utf-8"))["cards"]


def test_every_card_leads_to_its_heading(server: SiteServer) -> None:
    """The anchor that the build computed is the one that the page has."""
    ids: dict[str, set[str]] = {}
    missing = []
    for card in published(server):
        page, _, anchor = card["page"].partition("#")
        if page not in ids:
            root = html.parse(server.folder / page / "index.html").getroot()
            ids[page] = {node.get("id") for node in root.iter("h3")}
        if anchor not in ids[page]:
            missing.append(card["page"])
    assert missing == []
    assert len(ids) >= 10


def test_a_session_by_keyboard_alone(page: Page, server: SiteServer) -> None:
    """Question, answer, rating, next; those rated again once more; then the summary."""
    page.goto(server.url + CARDS)
    page.get_by_label("New cards in a session, at most").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("3")
    expect(told(page)).to_contain_text("This session: 3 new.")
    page.keyboard.press("Enter")
    expect(announced(page)).to_contain_text("1 of 3. ")
    expect(page.get_by_role("button", name="Show the answer")).to_be_focused()
    for key in ["1", "3", "4"]:
        page.keyboard.press("Space")
        expect(page.get_by_role("group", name="How well did you know it?")).to_be_focused()
        expect(page.locator(".dr-card-back")).to_be_visible()
        page.keyboard.press(key)
    expect(announced(page)).to_contain_text("Second look, 1 of 1. ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Session done")).to_be_focused()
    expect(page.get_by_text("3 cards: 1 Easy, 1 Good and 1 Again.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("New cards in a session, at most")).to_have_value("3")


def test_each_button_says_when_the_card_comes_back_and_it_does(
    page: Page, server: SiteServer
) -> None:
    """A card rated again is due on the next day, before anything else."""
    start(page, server, "?question=two-sum")
    expect(page.locator(".dr-card-of")).to_contain_text("Two Sum · new")
    question = page.locator(".dr-card-front").inner_text()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=re.compile("^Again tomorrow"))).to_be_visible()
    expect(page.get_by_role("button", name=re.compile(r"^Easy in \d+ days"))).to_be_visible()
    page.get_by_role("button", name="Again").click()
    expect(announced(page)).to_contain_text("2 of ")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Stopped after 1 of ")).to_be_focused()
    page.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=1))
    page.reload()
    expect(told(page)).to_contain_text("1 due")
    page.get_by_role("button", name="Start with").press("Enter")
    expect(page.locator(".dr-card-front")).to_have_text(question)
    expect(page.locator(".dr-card-of")).to_contain_text("seen once before")


def test_a_rating_is_taken_back(page: Page, server: SiteServer) -> None:
    """By key or button: the same card, its answer in sight, the old rating marked."""
    start(page, server)
    question = page.locator(".dr-card-front").inner_text()
    page.keyboard.press("Space")
    page.keyboard.press("4")
    expect(page.locator(".dr-card-front")).not_to_have_text(question)
    page.keyboard.press("u")
    expect(page.locator(".dr-card-front")).to_have_text(question)
    easy = page.get_by_role("button", name="Easy")
    expect(easy).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("2")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("1 card: 1 Hard.")).to_be_visible()


def test_the_answer_links_to_its_place_on_the_page(
    context: BrowserContext, page: Page, server: SiteServer
) -> None:
    """In a new tab, so that the session stays."""
    start(page, server, "?question=two-sum")
    question = page.locator(".dr-card-front").inner_text()
    page.keyboard.press("Space")
    with context.expect_page() as opened:
        page.get_by_role("link", name="Its place on the page").click()
    other = opened.value
    other.wait_for_load_state()
    anchor = other.url.partition("#")[2]
    assert question in other.locator(f'[id="{anchor}"]').inner_text()
    expect(page.locator(".dr-card-back")).to_be_visible()


def test_two_tabs_rate_a_card_once(context: BrowserContext, server: SiteServer) -> None:
    """What one tab has rated, the other leaves out, and says so."""
    first, second = context.new_page(), context.new_page()
    start(first, server)
    start(second, server)
    question = first.locator(".dr-card-front").inner_text()
    expect(second.locator(".dr-card-front")).to_have_text(question)
    first.keyboard.press("Space")
    first.keyboard.press("3")
    expect(second.get_by_text("You rated 1 card of this session in another tab.")).to_be_visible()
    expect(second.locator(".dr-card-front")).not_to_have_text(question)
    expect(announced(second)).to_contain_text("1 of 9. ")


def test_a_browser_that_keeps_nothing_says_so(page: Page, server: SiteServer) -> None:
    """The session goes on."""
    page.add_init_script(REFUSED)
    page.goto(server.url + CARDS)
    expect(page.get_by_text("Not saved: this browser's storage")).to_be_visible()
    page.get_by_role("button", name="Start with").press("Enter")
    page.keyboard.press("Space")
    page.keyboard.press("3")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("1 card: 1 Good.")).to_be_visible()


def test_shortcuts_are_for_those_who_do_not_type(page: Page, server: SiteServer) -> None:
    """Numbers in the search field rate nothing."""
    start(page, server)
    page.keyboard.press("Space")
    search = page.locator("input.md-search__input")
    search.focus()
    page.keyboard.type("3u")
    expect(search).to_have_value("3u")
    assert announced(page).inner_text() != ""
    expect(page.locator(".dr-cards-place")).to_have_text("1 of 10")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_without_scrolling_sideways(
    browser: Browser, server: SiteServer, scheme
) -> None:
    """Form, question, answer and summary at 360 pixels, in light and dark."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, color_scheme=scheme, has_touch=True
    )
    page = context.new_page()
    page.goto(server.url + CARDS)

    def fits() -> None:
        width = page.evaluate("document.scrollingElement.scrollWidth")
        assert width <= 360
        boxes = page.locator(".dr-cards-stage :is(button, select, input):visible")
        for index in range(boxes.count()):
            box = boxes.nth(index).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 360

    page.get_by_role("button", name="Start with").wait_for()
    fits()
    page.get_by_role("button", name="Start with").tap()
    page.get_by_role("button", name="Show the answer").wait_for()
    fits()
    page.get_by_role("button", name="Show the answer").tap()
    expect(page.get_by_role("button", name="Good")).to_be_in_viewport()
    fits()
    page.get_by_role("button", name="Good").tap()
    page.get_by_role("button", name="Stop").tap()
    expect(page.get_by_role("heading", name="Stopped after 1 of 10")).to_be_visible()
    fits()
    context.close()


def test_without_script_the_deck_can_be_taken_along(browser: Browser, server: SiteServer) -> None:
    """The page says what the cards are, and the Anki package has all of them."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + CARDS)
    expect(page.get_by_role("heading", name="Flash cards")).to_be_visible()
    number = len(published(server))
    expect(page.get_by_text(f"The whole deck, {number} cards from ")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the Anki package").click()
    assert download.value.suggested_filename == "dry-run.apkg"
    with zipfile.ZipFile(download.value.path()) as archive:
        assert {"collection.anki2", "media"} <= {*archive.namelist()}
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_rule_is_broken(browser: Browser, server: SiteServer, scheme) -> None:
    """By axe, at each step of a session."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()

    def broken() -> list[Barrier]:
        return barriers(page, "[data-practice=cards]")

    page.goto(server.url + CARDS)
    button = page.get_by_role("button", name="Start with")
    button.wait_for()
    found = broken()
    button.press("Enter")
    found += broken()
    page.keyboard.press("Space")
    found += broken()
    page.keyboard.press("1")
    page.keyboard.press("u")
    found += broken()
    page.get_by_role("button", name="Stop").click()
    found += broken()
    context.close()
    assert found == []
