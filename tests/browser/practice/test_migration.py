"""A reader who was here before the ledger existed keeps what they wrote."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PAGES
from tests.browser.lab import Lab, published
from tests.browser.practice.test_returning import READ
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

MINE = "def two_sum(nums, target):\n    return 'from before'\n"

# As the site's first version made it; `yields`: whether its page lets go of it when asked to.
FIRST_VERSION = """
async ([slug, code, hash, yields]) => {
  const opening = indexedDB.open("dry-run", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("drafts", { keyPath: "slug" });
  };
  const database = await new Promise((yes, no) => {
    opening.onsuccess = () => yes(opening.result);
    opening.onerror = () => no(opening.error);
  });
  globalThis.older = database;
  if (yields) database.onversionchange = () => database.close();
  const transaction = database.transaction("drafts", "readwrite");
  transaction.objectStore("drafts").put({
    slug, code, hash, updated: 1_700_000_000_000, revision: "old:1",
    beforeReset: null, replaced: [],
  });
  await new Promise((yes) => { transaction.oncomplete = yes; });
}
"""


def an_older_page(context: BrowserContext, server: SiteServer, *, yields: bool) -> Page:
    """A tab that has the first version of the database open, with a draft in it."""
    older = context.new_page()
    older.goto(server.url + "assets/lab/exercises/index.json")
    of_now = published("two-sum")["hash"]
    older.evaluate(FIRST_VERSION, ["two-sum", MINE, of_now, yields])
    return older


def test_a_draft_of_the_first_version_is_there(
    context: BrowserContext, page: Page, server: SiteServer
) -> None:
    """The older page was closed; attempts are kept from now on."""
    an_older_page(context, server, yields=True).close()
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    assert two_sum.text.strip() == MINE.strip()
    assert two_sum.run(GOOD).status == "pass"
    expect(two_sum.section.locator(".dr-returning")).to_contain_text("It comes back")
    assert len(page.evaluate(READ, "attempts")) == 1
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == GOOD.strip()


def test_an_older_page_in_another_tab_does_not_block(
    context: BrowserContext, page: Page, server: SiteServer
) -> None:
    """It lets go of the database when this page asks for it."""
    an_older_page(context, server, yields=True)
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    assert two_sum.text.strip() == MINE.strip()
    two_sum.write(GOOD)
    expect(two_sum.section).to_contain_text("Draft saved")


def test_an_older_page_that_holds_on_is_survived(
    context: BrowserContext, page: Page, server: SiteServer
) -> None:
    """Nothing waits for ever: tests run, the reader is told; without that tab, all is there."""
    older = an_older_page(context, server, yields=False)
    page.goto(server.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    expect(two_sum.section.locator('[data-notice="storage"]')).to_contain_text("is not saved")
    assert two_sum.run(GOOD).status == "pass"
    older.close()
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == MINE.strip()
