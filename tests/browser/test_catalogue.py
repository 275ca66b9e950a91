"""The list of questions is narrowed by keyboard, and its address can be sent."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.serving import SiteServer

INDEX = "questions/"


def test_search_and_choices_narrow_the_list(page: Page, server: SiteServer) -> None:
    """Typed text and a choice; the address carries both to a reload."""
    page.goto(server.url + INDEX)
    rows = page.locator(".dr-catalogue tbody tr:visible")
    everything = rows.count()
    page.get_by_role("searchbox", name="Search").press_sequentially("pointers")
    expect(rows).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(f"1 of {everything} questions")
    page.get_by_label("Kind", exact=True).select_option("coding")
    expect(page).to_have_url(re.compile(r"\?search=pointers&kind=coding$"))
    page.reload()
    expect(rows).to_have_count(1)
    expect(rows.get_by_role("link", name="09 Two Sum")).to_be_visible()
    page.get_by_role("button", name="Clear filters").press("Enter")
    expect(rows).to_have_count(everything)


def test_without_script_everything_is_listed(server: SiteServer, browser: Browser) -> None:
    """The list is in the page itself."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + INDEX)
    assert page.locator(".dr-catalogue tbody tr").count() >= 2
    context.close()
