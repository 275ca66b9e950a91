"""The page that says what is stored and where is true: no place is missing, none is invented."""

import fnmatch
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.lab import PASTE, Lab
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"

FOUND = """
async () => {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const request = indexedDB.open(name);
    await new Promise((yes) => { request.onsuccess = yes; });
    const database = request.result;
    const place = `IndexedDB ${name}`;
    for (const store of database.objectStoreNames) found.push(`${place}|${store}`);
    database.close();
  }
  for (const key of Object.keys(localStorage)) found.push(`localStorage|${key}`);
  for (const key of Object.keys(sessionStorage)) found.push(`sessionStorage|${key}`);
  for (const name of await caches.keys()) found.push(`Cache storage|${name}`);
  return found;
}
"""

LEAVE_WHILE_SAVING = f"""
(editor) => {{
  ({PASTE})(editor, "# not saved yet");
  window.dispatchEvent(new PageTransitionEvent("pagehide"));
  return Object.keys(localStorage).map((key) => "localStorage|" + key);
}}
"""


def promised(page: Page, server: SiteServer) -> set[tuple[str, str]]:
    """Each place and name in the page's table; an ellipsis in a name stands for anything."""
    page.goto(server.url + "practice/storage/")
    rows = page.locator(".dr-places tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].slice(0, 2).map(cell => cell.textContent.trim()))"
    )
    assert rows
    return {(place, name) for place, name in rows}


def visit(context: BrowserContext, server: SiteServer, lab: Callable[[str], Lab]) -> set[str]:
    """What lies in the browser at any time of a visit that does all that leaves a trace."""
    two_sum = lab("two-sum")
    page = two_sum.page
    found: set[str] = set()

    def look() -> None:
        found.update(page.evaluate(FOUND))

    assert two_sum.run(WRONG).status == "fail"
    look()
    assert two_sum.run(GOOD).status == "pass"
    found.update(two_sum.section.locator(".cm-content").evaluate(LEAVE_WHILE_SAVING))
    story = page.get_by_role("textbox", name="Your story")
    story.fill("We joined results by id.")
    page.get_by_title("Switch to dark mode").click()
    page.get_by_role("textbox", name="Search").fill("hash")
    look()
    for path in _pages(page, server):
        page.goto(server.url + path)
        look()
    page.goto(server.url + "practice/storage/")
    store_offline(page)
    look()
    return found


def store_offline(page: Page) -> None:
    """Chooses the offline copy and waits for both its caches; a preview has none."""
    part = page.locator('[data-practice="offline"]')
    expect(part.get_by_role("status")).not_to_be_empty()
    if "preview" in part.inner_text():
        return
    remove = part.get_by_role("button", name="Remove the offline copy")
    add = part.get_by_role("button", name="Store the site now")
    remove.or_(add).wait_for()
    if remove.is_visible():
        remove.click()
    add.click()
    remove.wait_for(timeout=120_000)
    runtime = "async () => (await caches.keys()).some((name) => name.includes('-runtime-'))"
    page.wait_for_function(runtime, timeout=120_000)


def _pages(page: Page, server: SiteServer) -> list[str]:
    """The pages that the navigation names, below the site's address."""
    page.goto(server.url)
    links = page.locator(".md-nav--primary a.md-nav__link, .md-tabs a").evaluate_all(
        "links => links.map(link => link.href.split('#')[0])"
    )
    inside = {link.removeprefix(server.url) for link in links if link.startswith(server.url)}
    assert len(inside) > 20
    practice = {path for path in inside if path.startswith(("practice/", "case-study/"))}
    return ["", "questions/", "questions/01-sorting/", *sorted(practice)]


def test_the_page_names_every_place_and_no_other(
    context: BrowserContext, page: Page, server: SiteServer, lab: Callable[[str], Lab]
) -> None:
    """What is found in the browser is in the table, what is in the table is found."""
    requested: set[str] = set()
    context.on("request", lambda request: requested.add(request.url))
    rows = promised(page, server)
    found = [tuple(one.split("|", 1)) for one in visit(context, server, lab)]

    def fits(place: str, name: str, row: tuple[str, str]) -> bool:
        return place == row[0] and fnmatch.fnmatchcase(name, row[1].replace("…", "*"))

    unnamed = {one for one in found if not any(fits(*one, row) for row in rows)}
    assert unnamed == set()
    unseen = {row for row in rows if not any(fits(*one, row) for one in found)}
    preview = "This preview is not stored" in page.locator("main").inner_text()
    offline = {("localStorage", "dry-run:offline")}
    offline |= {row for row in rows if row[0] == "Cache storage"}
    assert unseen == (offline if preview else set())

    assert context.cookies() == []
    remote = [url for url in requested if not url.startswith(("blob:", "data:", "about:"))]
    assert {urlsplit(url).netloc for url in remote} == {urlsplit(server.url).netloc}


def test_deleting_leaves_only_what_is_not_the_readers(
    context: BrowserContext, page: Page, server: SiteServer, lab: Callable[[str], Lab]
) -> None:
    """After it the stores are empty, and no key of ours is in localStorage."""
    lab("two-sum").run(WRONG)
    page.goto(server.url + "practice/storage/")
    page.get_by_role("button", name="Delete everything…").click()
    page.get_by_role("button", name="Delete everything", exact=True).click()
    expect(page.locator('[data-part="erase"]')).to_contain_text("Everything is deleted.")
    keys = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if key.startswith("dry-run:")] == []
    expect(page.locator('[data-part="kept"]')).to_contain_text("Nothing is kept")
