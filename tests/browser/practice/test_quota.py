"""Where the browser has no room, or keeps nothing at all, the reader is told and can go on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PAGES
from tests.browser.lab import Lab
from tests.browser.practice.test_returning import READ
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"
REFUSE = """
IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); };
"""
COUNT_TOLD = """
(section) => {
  globalThis.told = 0;
  const count = (changes) => {
    for (const { addedNodes } of changes) {
      globalThis.told += [...addedNodes].filter((node) => node.nodeType === 1).length;
    }
  };
  new MutationObserver(count).observe(section.querySelector(".dr-notices"), { childList: true });
}
"""


@contextmanager
def full(page: Page, server: SiteServer) -> Iterator[Lab]:
    """An exercise in a browser that lets this origin store nothing, until the block ends."""
    # Once a database is open, Chromium believes for half a minute what room it had.
    page.goto(server.url + "assets/lab/exercises/index.json")
    session = page.context.new_cdp_session(page)
    origin = page.evaluate("location.origin")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    page.goto(server.url + PAGES["two-sum"])
    yield Lab(page, "two-sum").open()
    session.detach()  # lifts the limit


def test_full_storage_is_told_and_passes(page: Page, server: SiteServer) -> None:
    """The code can be downloaded, grading works, and saving goes on when there is room again."""
    with full(page, server) as two_sum:
        storage = two_sum.section.locator('[data-notice="storage"]')
        history = two_sum.section.locator('[data-notice="ledger"]')
        two_sum.write(WRONG)
        expect(storage).to_contain_text("Your code is not saved")
        expect(two_sum.section).to_contain_text("Draft not saved")
        with page.expect_download() as waiting:
            storage.get_by_role("button", name="Download my code").click()
        assert Path(waiting.value.path()).read_text("utf-8").strip() == WRONG.strip()
        assert two_sum.run().status == "fail"
        expect(history).to_contain_text("This attempt could not be added to your history")

    two_sum.write(GOOD)
    expect(storage).to_have_count(0)
    expect(two_sum.section).to_contain_text("Draft saved")
    assert two_sum.run().status == "pass"
    expect(history).to_have_count(0)
    expect(two_sum.section.locator(".dr-returning")).to_contain_text("It comes back")
    assert [attempt["verdict"] for attempt in page.evaluate(READ, "attempts")] == ["pass"]
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == GOOD.strip()


def test_full_storage_is_told_once(page: Page, server: SiteServer) -> None:
    """A screen reader does not hear it at every key."""
    with full(page, server) as two_sum:
        two_sum.section.evaluate(COUNT_TOLD)
        two_sum.write("# one\n")
        expect(two_sum.section).to_contain_text("Draft not saved")
        two_sum.section.locator(".cm-content").focus()
        page.keyboard.type("# two and three")
        page.wait_for_timeout(500)
        assert page.evaluate("globalThis.told") == 1


def test_a_browser_that_keeps_nothing_grades(
    context: BrowserContext, page: Page, server: SiteServer
) -> None:
    """The reader is told once that neither code nor attempts are kept."""
    context.add_init_script(REFUSE)
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    notice = two_sum.section.locator(".dr-notice")
    expect(notice).to_contain_text("Your code is not saved, and no attempt")
    two_sum.section.evaluate(COUNT_TOLD)
    assert two_sum.run(WRONG).status == "fail"
    assert two_sum.run(GOOD).status == "pass"
    two_sum.button("Reset").click()
    two_sum.button("Undo reset").click()
    assert two_sum.text.strip() == GOOD.strip()
    expect(two_sum.section.locator('[data-notice="storage"]')).to_have_count(1)
    expect(two_sum.section.locator('[data-notice="ledger"]')).to_have_count(0)
    assert page.evaluate("globalThis.told") == 1  # that Reset can be undone
    two_sum.button("History").click()
    expect(two_sum.section.locator(".dr-tray [role=alert]")).to_contain_text("cannot be read")
