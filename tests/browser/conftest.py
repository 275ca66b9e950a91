"""The built site, served below a sub-path, in a real Chromium."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.lab import ROOT, Lab
from tests.browser.plain import ten_plain_tests
from tests.chromium import chromium
from tests.serving import SiteServer, serving

SITE = ROOT / "site"


def _pages() -> Iterator[tuple[str, str]]:
    """Each exercise and the address of the page that poses it."""
    for page in sorted((ROOT / "docs/questions").glob("*.md")):
        for slug in re.findall(r"^```exercise\n([\w-]+)\n```$", page.read_text("utf-8"), re.M):
            yield slug, f"questions/{page.stem}/"


PAGES = dict(_pages())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="session")
def server() -> Iterator[SiteServer]:
    """The built site; `make site` builds it."""
    if not (SITE / "index.html").exists():
        raise FileNotFoundError("site/index.html is missing: run `make site` first")
    with serving(SITE) as running:
        yield running


@pytest.fixture(scope="module")
def plain_tests(server: SiteServer) -> Iterator[None]:
    """Ten plain tests in place of two-sum's own, for a module that is about the page."""
    with ten_plain_tests(server):
        yield


@contextmanager
def fresh_profile(browser: Browser, server: SiteServer) -> Iterator[BrowserContext]:
    """No drafts, no cache. No request may leave the site's origin."""
    fresh = browser.new_context()
    strangers: list[str] = []
    origin = server.url.removesuffix(server.base) + "/"

    def note(url: str) -> None:
        if not url.startswith((origin, "blob:", "data:", "about:")):
            strangers.append(url)

    fresh.on("request", lambda request: note(request.url))
    yield fresh
    fresh.close()
    assert strangers == []


@contextmanager
def sound_page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any uncaught error fails the test."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    assert errors == []


@pytest.fixture
def context(browser: Browser, server: SiteServer) -> Iterator[BrowserContext]:
    """A profile for one test."""
    with fresh_profile(browser, server) as fresh:
        yield fresh


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page for one test."""
    with sound_page(context) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_page(browser: Browser, server: SiteServer) -> Iterator[Page]:
    """A page for all tests of a module that do no more than run code: Python starts once."""
    with fresh_profile(browser, server) as fresh, sound_page(fresh) as opened:
        yield opened


@pytest.fixture(scope="module")
def two_sum(shared_page: Page, server: SiteServer) -> Lab:
    """The exercise on the shared page, with whatever the test before has left in its editor."""
    shared_page.goto(server.url + PAGES["two-sum"])
    return Lab(shared_page, "two-sum").open()


@pytest.fixture
def lab(page: Page, server: SiteServer) -> Callable[[str], Lab]:
    """Opens an exercise by its slug."""

    def open_lab(slug: str) -> Lab:
        page.goto(server.url + PAGES[slug])
        return Lab(page, slug).open()

    return open_lab
