"""The built site, served below a sub-path, in a real Chromium."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.lab import ROOT, Lab
from tests.chromium import chromium
from tests.serving import SiteServer, serving

SITE = ROOT / "site"
PAGES = {
    "two-sum": "questions/09-two-sum/",
    "two-sum-stream": "questions/09-two-sum/",
    "three-sum": "questions/09-two-sum/",
    "merge-sort": "questions/01-sorting/",
    "quick-sort": "questions/01-sorting/",
    "external-sort": "questions/01-sorting/",
    "invert-tree": "questions/02-invert-tree/",
    "inverted-copy": "questions/02-invert-tree/",
    "symmetric-tree": "questions/02-invert-tree/",
    "retry-delays": "questions/06-step-functions/",
    "error-handling-machine": "questions/06-step-functions/",
    "polling-machine": "questions/06-step-functions/",
    "workflow-cost": "questions/06-step-functions/",
    "asset-hierarchy": "questions/10-class-hierarchy/",
    "run-pipeline": "questions/10-class-hierarchy/",
    "partial-batch-response": "questions/13-idempotent-consumer/",
    "latest-event-wins": "questions/13-idempotent-consumer/",
    "redrive-plan": "questions/13-idempotent-consumer/",
    "idempotent-handler": "questions/13-idempotent-consumer/",
    "vendor-adapter": "questions/03-model-factory/",
    "model-factory": "questions/03-model-factory/",
    "model-cache": "questions/03-model-factory/",
    "capacity-units": "questions/12-partition-key/",
    "partition-key": "questions/12-partition-key/",
    "single-table": "questions/12-partition-key/",
    "choose-mode": "questions/07-batch-or-realtime/",
    "cheapest-mode": "questions/07-batch-or-realtime/",
    "micro-batcher": "questions/07-batch-or-realtime/",
    "bottleneck": "questions/08-scale-10x/",
    "lambda-capacity": "questions/08-scale-10x/",
    "token-bucket": "questions/08-scale-10x/",
    "current-state": "questions/11-production-tracking/",
    "overdue-alerts": "questions/11-production-tracking/",
    "plan-sync": "questions/11-production-tracking/",
    "aggregate-verdict": "questions/04-validation-architecture/",
    "sniff-format": "questions/04-validation-architecture/",
    "result-json": "questions/04-validation-architecture/",
    "resolve-config": "questions/05-ml-parameters/",
    "parameter-cache": "questions/05-ml-parameters/",
    "assign-variant": "questions/05-ml-parameters/",
    "lru-cache": "questions/14-lru-cache/",
    "lru-cache-ttl": "questions/14-lru-cache/",
    "memoise": "questions/14-lru-cache/",
    "test-the-crop-box": "questions/15-test-a-function/",
}


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


@pytest.fixture
def context(browser: Browser, server: SiteServer) -> Iterator[BrowserContext]:
    """A fresh profile: no drafts, no cache. No request may leave the site's origin."""
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


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any uncaught error fails the test."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    assert errors == []


@pytest.fixture
def lab(page: Page, server: SiteServer) -> Callable[[str], Lab]:
    """Opens an exercise by its slug."""

    def open_lab(slug: str) -> Lab:
        page.goto(server.url + PAGES[slug])
        return Lab(page, slug).open()

    return open_lab
