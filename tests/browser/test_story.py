"""A reader's own story is kept, and no other page's is shown."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.serving import SiteServer

STORY = "We joined 500,000 results by id. I chose a dict. It took seconds, not hours."


def field(page: Page, server: SiteServer, path: str):
    """The story's field on that page."""
    page.goto(server.url + path)
    return page.get_by_role("textbox", name="Your story")


def test_a_story_survives_a_reload(page: Page, server: SiteServer) -> None:
    """It is saved as it is typed, on its page alone."""
    story = field(page, server, "questions/09-two-sum/")
    story.press_sequentially(STORY)
    expect(page.locator(".dr-story [role=status]")).to_have_text("Saved in this browser")
    page.reload()
    expect(page.get_by_role("textbox", name="Your story")).to_have_value(STORY)
    expect(field(page, server, "questions/01-sorting/")).to_have_value("")


def test_two_tabs_lose_nothing(context: BrowserContext, server: SiteServer) -> None:
    """What one tab saves appears in the other, unless somebody writes there."""
    first, second = context.new_page(), context.new_page()
    here = field(first, server, "practice/")
    there = field(second, server, "practice/")
    here.press_sequentially("from the first")
    expect(there).to_have_value("from the first")
    there.focus()
    here.press_sequentially(", more")
    second.get_by_role("button", name="Load the other tab's text").click()
    expect(there).to_have_value("from the first, more")


def test_a_replaced_story_can_be_had_again(context: BrowserContext, server: SiteServer) -> None:
    """Whoever keeps their own text finds the other tab's behind a button, also after a reload."""
    first, second = context.new_page(), context.new_page()
    here = field(first, server, "case-study/")
    there = field(second, server, "case-study/")
    there.focus()
    here.press_sequentially("mine")
    expect(first.locator(".dr-story [role=status]")).to_have_text("Saved in this browser")
    second.get_by_role("button", name="Keep this one").click()
    there.press_sequentially("yours")
    expect(second.locator(".dr-story [role=status]")).to_have_text("Saved in this browser")
    second.reload()
    expect(there).to_have_value("yours")
    second.get_by_role("button", name="Bring back replaced text").click()
    expect(there).to_have_value("mine")
    second.get_by_role("button", name="Bring back replaced text").click()
    expect(there).to_have_value("yours")
