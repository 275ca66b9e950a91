"""What a reader has done is seen at once, and what to do next."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import barriers
from tests.browser.lab import Lab
from tests.browser.practice.test_takeout import a_file, an_attempt, bring
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

LONG_AGO = 1_700_000_000_000


def a_review(item: str, number: int = 0) -> dict:
    """A rating of Good, years ago: the item is due."""
    time = LONG_AGO + number
    return {"id": f"0time-{number:06}", "item": item, "rating": 3, "time": time, "updated": time}


def imported(page: Page, server: SiteServer, **parts: list) -> None:
    """Fills the ledger by an import."""
    page.goto(server.url + "practice/storage/")
    bring(page, a_file(**parts))


def test_nothing_done_yet(page: Page, server: SiteServer) -> None:
    """The page says where to begin, and its link leads to an exercise."""
    page.goto(server.url + "practice/progress/")
    first = page.locator(".dr-progress-summary")
    expect(first).to_contain_text("Begin with")
    first.get_by_role("link").click()
    expect(page).to_have_url(re.compile("/questions/01-sorting/#exercise-"))


def test_a_solved_exercise_is_seen(
    lab: Callable[[str], Lab], page: Page, server: SiteServer
) -> None:
    """After a pass, and in a page that is open while it happens."""
    watching = page.context.new_page()
    watching.goto(server.url + "practice/progress/")
    row = watching.locator("tr", has=watching.get_by_role("rowheader", name="Two Sum", exact=True))
    expect(row).to_contain_text("not begun")
    two_sum = lab("two-sum")
    two_sum.run("def two_sum(nums, target):\n    return []\n")
    expect(row).to_contain_text("not solved yet")
    two_sum.run(GOOD)
    expect(row).to_contain_text("solved")
    expect(row).to_contain_text("passed")
    expect(row).to_contain_text("in ")
    expect(watching.locator(".dr-progress-summary")).to_contain_text("1 of")
    watching.close()


def test_what_is_due_is_on_top(page: Page, server: SiteServer) -> None:
    """On the page of progress and on the home page, with the reason; a changed exercise is told."""
    imported(
        page,
        server,
        attempts=[an_attempt(1)],
        reviews=[a_review("exercise:two-sum", 1)],
    )
    page.goto(server.url + "practice/progress/")
    table = page.get_by_role("table", name="Progress by question")
    expect(table.locator(".dr-progress-question").first).to_contain_text("Two Sum")
    expect(table).to_contain_text("solved, but it has changed since")
    expect(table).to_contain_text("due since")
    page.goto(server.url)
    following = page.locator('[data-practice="next"]')
    first = following.get_by_role("link").first
    expect(first).to_have_text("Solve Two Sum again")
    expect(following).to_contain_text("It has been due since")
    first.click()
    expect(Lab(page, "two-sum").section).to_be_in_viewport()


def test_a_first_visitor_is_shown_the_beginning(page: Page, server: SiteServer) -> None:
    """Gently, in one line, which leads down the page."""
    page.goto(server.url)
    following = page.locator('[data-practice="next"]')
    expect(following.get_by_role("link")).to_have_text("Start here")
    expect(following.locator("p")).to_have_count(2)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_home_page_does_not_jump(browser: Browser, server: SiteServer, width: int) -> None:
    """What to do next takes no more room than is kept for it, even with three things to do."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    begun = {
        **an_attempt(3),
        "exercise": "merge-sort",
        "verdict": "fail",
    }
    imported(
        page,
        server,
        attempts=[an_attempt(1), begun],
        reviews=[a_review("exercise:two-sum", 1), a_review("exercise:merge-sort", 2)],
    )
    page.goto(server.url, wait_until="commit")
    page.evaluate(
        """() => {
          globalThis.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) globalThis.shift += entry.value;
          }).observe({ type: "layout-shift", buffered: true });
        }"""
    )
    following = page.locator('[data-practice="next"]')
    expect(following.get_by_role("link").first).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("globalThis.shift") < 0.01
    context.close()


def test_without_javascript_nothing_is_promised(browser: Browser, server: SiteServer) -> None:
    """The home page has no empty box, and the page of progress says what it needs."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url)
    box = page.locator('[data-practice="next"]').bounding_box()
    assert box is not None
    assert box["height"] == 0
    page.goto(server.url + "practice/progress/")
    expect(page.locator("noscript")).to_be_visible()
    context.close()


def test_progress_fits_a_phone(browser: Browser, server: SiteServer) -> None:
    """At 360 pixels nothing has to be scrolled sideways, and each cell says what it is."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    imported(page, server, attempts=[an_attempt(1)], reviews=[a_review("exercise:two-sum", 1)])
    for path in ("practice/progress/", "practice/storage/", ""):
        page.goto(server.url + path)
        page.wait_for_timeout(300)
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth")
    page.goto(server.url + "practice/progress/")
    cell = page.locator('td[data-label="State"]').first
    label = cell.evaluate("(node) => getComputedStyle(node, '::before').content")
    assert "State" in label or label == 'attr(data-label) ": "'
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_accessible(browser: Browser, server: SiteServer, scheme: str) -> None:
    """By axe, with something to show, and with the question before all is deleted."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    imported(page, server, attempts=[an_attempt(1)], reviews=[a_review("exercise:two-sum", 1)])
    page.get_by_role("button", name="Delete everything…").click()
    for path in (None, "practice/progress/", ""):
        if path is not None:
            page.goto(server.url + path)
            page.locator(".dr-progress-summary, .dr-next").wait_for()
        assert barriers(page) == []
    context.close()
