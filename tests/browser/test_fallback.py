"""Where the memory image cannot be used, Python starts step by step and grades the same."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD

pytestmark = pytest.mark.usefixtures("plain_tests")


def flipped(route: Route) -> None:
    """Sends the image with one bit changed in its middle."""
    response = route.fetch()
    body = bytearray(response.body())
    body[len(body) // 2] ^= 1
    route.fulfill(response=response, body=bytes(body))


def from_another_build(route: Route) -> None:
    """Sends an intact file of the right size that is no image."""
    response = route.fetch()
    route.fulfill(response=response, body=bytes(len(response.body())))


def test_without_an_image_python_starts_step_by_step(
    context: BrowserContext, lab: Callable[[str], Lab], page: Page
) -> None:
    """Three runs are right: a plain boot, one that makes an own image, one restored from it."""
    context.route("**/snapshot.bin-*", lambda route: route.fulfill(status=404))
    two_sum = lab("two-sum")
    assert two_sum.run(GOOD, timeout=60_000).status == "pass"
    assert page.locator("html").get_attribute("data-dryrun-boot") == "plain"
    page.wait_for_timeout(100)
    assert two_sum.run(GOOD.replace("i, n", "i, m"), timeout=60_000).status == "fail"
    assert two_sum.run(GOOD, timeout=60_000).status == "pass"
    page.wait_for_function("document.documentElement.dataset.dryrunBoot === 'own'")


@pytest.mark.parametrize("breakage", [flipped, from_another_build])
def test_a_damaged_image_is_not_used(
    context: BrowserContext, lab: Callable[[str], Lab], page: Page, breakage: Callable
) -> None:
    """One bit that is not as it was built is enough, and Python starts step by step."""
    context.route("**/snapshot.bin-*", breakage)
    assert lab("two-sum").run(GOOD, timeout=60_000).status == "pass"
    assert page.locator("html").get_attribute("data-dryrun-boot") == "plain"


def test_without_network_the_reader_is_told_and_can_retry(
    context: BrowserContext, lab: Callable[[str], Lab]
) -> None:
    """The code is kept, the message says what to do, and Retry works once the network is back."""
    two_sum = lab("two-sum")
    context.route("**/assets/lab/runtime/*", lambda route: route.abort())
    two_sum.write(GOOD)
    two_sum.button("Run tests").click()
    retry = two_sum.section.get_by_role("button", name="Retry")
    retry.wait_for()
    assert "could not be loaded" in two_sum.section.inner_text()
    two_sum.expect_state("idle")
    context.unroute("**/assets/lab/runtime/*")
    retry.click()
    assert two_sum.await_verdict().status == "pass"
    assert two_sum.text.strip() == GOOD.strip()
