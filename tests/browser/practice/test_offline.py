"""After one visit the whole site works without a network, and versions never mix."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publish.offline import make_offline
from tests.browser.conftest import PAGES, SITE
from tests.browser.lab import EVERY, Lab
from tests.serving import SiteServer, serving

SAMPLE = ["two-sum", "test-the-crop-box", "error-handling-machine"]
STORED = """
async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("dry-run-"));
  const counts = names.map(async (name) => [name, (await (await caches.open(name)).keys()).length]);
  return Object.fromEntries(await Promise.all(counts));
}
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[SiteServer]:
    """A copy of the built site that a test may change or switch off."""
    shutil.copytree(SITE, tmp_path / "site")
    with serving(tmp_path / "site") as server:
        yield server


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    context = browser.new_context()
    yield context
    context.close()


def files_of(site: Path) -> tuple[int, int]:
    """How many files a version and its Python have, from the worker's own list."""
    done = make_offline(site)
    return done.precached, done.runtime


def stored(page: Page, site: Path) -> None:
    """Waits until all is stored."""
    wanted = sorted(files_of(site))
    for _ in range(300):
        if sorted(page.evaluate(STORED).values()) == wanted:
            return
        page.wait_for_timeout(200)
    pytest.fail(f"stored: {page.evaluate(STORED)}, wanted: {wanted}")


def visited(context: BrowserContext, server: SiteServer, path: str = "") -> Page:
    """A page, visited long enough for the site to be stored."""
    page = context.new_page()
    page.goto(server.url + path)
    stored(page, server.folder)
    return page


def test_the_site_works_without_a_network_after_one_visit(
    own: SiteServer, reader: BrowserContext
) -> None:
    """Pages that were never visited open, search finds, and exercises are graded."""
    visited(reader, own).close()
    own.is_off = True
    page = reader.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))  # ended workers, too
    slugs = sorted(PAGES) if EVERY else SAMPLE
    for path in ["", "questions/", "practice/", *sorted({PAGES[slug] for slug in slugs})]:
        page.goto(own.url + path)
        expect(page.locator("h1")).to_be_visible()
    for slug in slugs:
        page.goto(own.url + PAGES[slug])
        lab = Lab(page, slug).open()
        verdict = lab.run(lab.bundle["solution"], timeout=60_000)
        assert (slug, verdict.status) == (slug, "pass")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("partition", delay=50)
    found = page.locator(".md-search-result__item").first
    expect(found).to_be_visible(timeout=30_000)  # its worker reads the whole index first
    page.goto(own.url + "no/such/page/")
    expect(page.locator("h1")).to_contain_text("404")
    # The browser asks for the icon past the worker.
    ours = [url for url in failed if url.startswith(own.url) and "favicon" not in url]
    assert ours == []


def test_a_new_version_waits_and_loses_no_draft(own: SiteServer, reader: BrowserContext) -> None:
    """The old version stays whole until the reader takes the new one; all tabs change together."""
    visited(reader, own, PAGES["two-sum"]).close()
    page, other = reader.new_page(), reader.new_page()
    for tab in (page, other):
        tab.goto(own.url + PAGES["two-sum"])
    two_sum = Lab(page, "two-sum").open()
    home = own.folder / "index.html"
    home.write_text(home.read_text("utf-8").replace("that run<a", "that run, anew<a"), "utf-8")
    assert "anew" in home.read_text("utf-8")
    make_offline(own.folder)
    two_sum.write("def two_sum(nums, target):\n    return 'a draft'\n")
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    bar = page.locator(".dr-update")
    expect(bar).to_contain_text("A new version of this site is there.", timeout=30_000)
    fresh = reader.new_page()
    fresh.goto(own.url)
    expect(fresh.locator("h1")).not_to_contain_text("anew")
    fresh.close()
    with other.expect_navigation(), page.expect_navigation():
        bar.get_by_role("button", name="Reload").click()
    assert "'a draft'" in Lab(page, "two-sum").open().text
    page.goto(own.url)
    expect(page.locator("h1")).to_contain_text("anew")


def test_the_offline_copy_can_be_dropped_and_had_again(
    own: SiteServer, reader: BrowserContext
) -> None:
    """The page about storage says how much there is; other sites' caches are left alone."""
    page = visited(reader, own, "practice/storage/")
    page.evaluate("caches.open('dry-run-of-somebody-else')")
    page.reload()
    part = page.locator("[data-practice=offline]")
    expect(part).to_contain_text("This site works without a network.")
    part.get_by_role("button", name="Remove the offline copy").click()
    expect(part).to_contain_text("Nothing is stored")
    assert page.evaluate("caches.keys()") == ["dry-run-of-somebody-else"]
    page.reload()
    part.get_by_role("button", name="Store the site now").click()
    expect(part).to_contain_text("This site works without a network.", timeout=60_000)


def test_the_site_can_be_installed(page: Page, server: SiteServer) -> None:
    """The manifest is found from any page, below the sub-path, with icons that exist."""
    page.goto(server.url + PAGES["two-sum"])
    address = page.locator("link[rel=manifest]").get_attribute("href")
    assert address == server.url + "manifest.webmanifest"
    manifest = page.request.get(address).json()
    assert manifest["start_url"] == manifest["scope"] == "./"
    for icon in manifest["icons"]:
        assert page.request.get(server.url + icon["src"]).ok
