"""How fast and how heavy is the page? `make bench` measures it in a real Chromium.

Prints a table and writes build/bench.json. Absolute times hold for the machine that measured;
ratios hold anywhere. Every figure is the median over rounds that take the variants in turn.
"""

import json
import os
import platform
import statistics
import time

from playwright.sync_api import Browser, Page

from tests.browser import plain
from tests.browser.conftest import PAGES
from tests.browser.lab import ROOT, Lab, published
from tests.browser.test_run_control import ENDLESS
from tests.chromium import chromium
from tests.serving import SiteServer, serving

ROUNDS = 5
PAUSE_MS = 1_500  # what a reader needs at least between two runs
OUTPUT = ROOT / "build/bench.json"
LARGE = "latest-event-wins"
"""An exercise of many tests, some of which try all orders of events."""
MEASURED = "quick-sort"
"""One that measures growth four times: three bounds of operations and one of memory."""
SEARCHED = "two-sum"
TAKES_ZERO_FOR_MISSING = """
def two_sum(nums, target):
    position = {}
    for j, value in enumerate(nums):
        if i := position.get(target - value):
            return [i, j]
        position[value] = j
    return []
"""
"""A wrong answer for which a counterexample is searched and shrunk."""

Samples = dict[str, list[float]]

CLICK_TO_VERDICT = """
(slug) => new Promise((resolve) => {
  const section = document.querySelector(`section[data-exercise="${slug}"]`);
  const region = section.querySelector(".dr-verdict");
  const run = [...section.querySelectorAll("button")].find((b) => b.textContent === "Run tests");
  const start = performance.now();
  let cleared = region.dataset.result === undefined;
  new MutationObserver(() => {
    if (region.dataset.result === undefined) cleared = true;
    else if (cleared) resolve(performance.now() - start);
  }).observe(region, { attributes: true });
  run.click();
})
"""


def measure() -> dict[str, float]:
    """Each row's median."""
    samples: Samples = {}
    with chromium() as browser, serving(ROOT / "site") as server:
        samples["heaviest question page before intent, KB compressed"] = [heaviest(browser, server)]
        for _ in range(ROUNDS):
            with plain.ten_plain_tests(server):
                verdicts = [*cold_and_warm(browser, server), *plain_boot(browser, server)]
            for row, value in [
                *verdicts,
                *back_to_ready(browser, server),
                *with_evidence(browser, server),
            ]:
                samples.setdefault(row, []).append(value)
    return {row: statistics.median(values) for row, values in samples.items()}


def heaviest(browser: Browser, server: SiteServer) -> float:
    """Kilobytes that the largest page of a question takes on a first visit, until it is quiet."""
    sizes = []
    for address in sorted(set(PAGES.values())):
        context = browser.new_context()
        server.sent.clear()
        context.new_page().goto(server.url + address, wait_until="networkidle")
        sizes.append(sum(server.sent.values()) / 1000)
        context.close()
    return max(sizes)


def cold_and_warm(browser: Browser, server: SiteServer) -> list[tuple[str, float]]:
    """A profile's first visit, then a reload of the same page with a warm cache."""
    context = browser.new_context()
    page = context.new_page()
    server.sent.clear()
    lab = visit(page, server).open()
    rows = [("cold: Run to first verdict, ms", run(lab))]
    rows.append(("cold: bytes until the first verdict, MB", sum(server.sent.values()) / 1e6))
    save(lab, solution(plain.SLUG))
    lab = visit(page, server).open()
    rows.append(("warm: Run to first verdict, ms", run(lab)))
    rows.append(("warm: next verdict at once, ms", run(lab)))
    for _ in range(3):
        page.wait_for_timeout(PAUSE_MS)
        rows.append(("warm: later verdict, ms", run(lab)))
    context.close()
    return rows


def plain_boot(browser: Browser, server: SiteServer) -> list[tuple[str, float]]:
    """The same warm first verdict where no memory image can be had."""
    context = browser.new_context()
    page = context.new_page()
    server.withheld = "snapshot.bin-"  # not by a route: routes switch the browser's cache off
    lab = visit(page, server).open()
    run(lab)
    save(lab, solution(plain.SLUG))
    lab = visit(page, server).open()
    rows = [("warm, plain boot: Run to first verdict, ms", run(lab))]
    server.withheld = ""
    context.close()
    return rows


def back_to_ready(browser: Browser, server: SiteServer) -> list[tuple[str, float]]:
    """From pressing Stop in an endless loop until the next run can begin."""
    context = browser.new_context()
    page = context.new_page()
    lab = visit(page, server, SEARCHED).open()
    run(lab)
    page.wait_for_timeout(PAUSE_MS)
    lab.write(ENDLESS)
    lab.button("Run tests").click()
    lab.expect_state("running")
    page.wait_for_timeout(300)
    elapsed = page.evaluate(
        """(slug) => new Promise((resolve) => {
          const section = document.querySelector(`section[data-exercise="${slug}"]`);
          const buttons = [...section.querySelectorAll("button")];
          const stop = buttons.find((button) => button.textContent === "Stop");
          const start = performance.now();
          new MutationObserver(() => {
            if (section.dataset.state === "ready") resolve(performance.now() - start);
          }).observe(section, { attributes: true });
          stop.click();
        })""",
        lab.slug,
    )
    context.close()
    return [("Stop to ready, ms", elapsed)]


def with_evidence(browser: Browser, server: SiteServer) -> list[tuple[str, float]]:
    """Verdicts that measure growth, or search for a counterexample, once Python is there."""
    rows = []
    context = browser.new_context()
    many = f"{len(published(LARGE)['expected'])} tests"
    lab = visit(context.new_page(), server, LARGE).open()
    save(lab, solution(LARGE))
    run(lab)
    lab = visit(lab.page, server, LARGE).open()
    rows.append((f"{many}: warm, Run to first verdict, ms", run(lab)))
    lab.page.wait_for_timeout(PAUSE_MS)
    rows.append((f"{many}: later verdict, ms", run(lab)))
    context.close()
    for row, slug, code in (
        ("growth: later verdict of four bounds, ms", MEASURED, solution(MEASURED)),
        ("counterexample: later verdict with the search, ms", SEARCHED, TAKES_ZERO_FOR_MISSING),
        ("two-sum: later verdict of the solution, ms", SEARCHED, solution(SEARCHED)),
    ):
        context = browser.new_context()
        page = context.new_page()
        lab = visit(page, server, slug).open()
        save(lab, code)
        run(lab)
        page.wait_for_timeout(PAUSE_MS)
        rows.append((row, run(lab)))
        context.close()
    return rows


def visit(page: Page, server: SiteServer, slug: str = plain.SLUG) -> Lab:
    """An exercise on its page, once the network is quiet."""
    page.goto(server.url + PAGES[slug], wait_until="networkidle")
    return Lab(page, slug)


def solution(slug: str) -> str:
    """The exercise's solution, as the page would show it."""
    return str(published(slug)["solution"])


def save(lab: Lab, code: str) -> None:
    """Leaves a draft: at the next visit the editor need not be touched, which is intent."""
    lab.write(code)
    lab.section.get_by_text("Draft saved").wait_for()
    lab.page.wait_for_timeout(PAUSE_MS)


def run(lab: Lab) -> float:
    """Milliseconds from pressing Run, without any intent before, to the verdict."""
    return lab.page.evaluate(CLICK_TO_VERDICT, lab.slug)


BUDGETS: dict[str, float] = {
    "warm: Run to first verdict, ms": 1000,
    "warm: later verdict, ms": 150,
    "Stop to ready, ms": 700,
    "growth: later verdict of four bounds, ms": 1500,
    "counterexample: later verdict with the search, ms": 2000,
    "cold: bytes until the first verdict, MB": 10,
    "heaviest question page before intent, KB compressed": 250,
}


def main() -> None:
    """Measures, prints, writes."""
    started = time.time()
    medians = measure()
    ratio = (
        medians["warm, plain boot: Run to first verdict, ms"]
        / medians["warm: Run to first verdict, ms"]
    )
    medians["plain boot / snapshot, first verdict, times"] = ratio
    for row, value in medians.items():
        budget = f"budget {BUDGETS[row]:g}" if row in BUDGETS else ""
        print(f"{row:<52} {value:10.1f}   {budget}")
    report = {
        "measured": time.strftime("%Y-%m-%d", time.gmtime(started)),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "rounds": ROUNDS,
        "medians": medians,
        "budgets": BUDGETS,
    }
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
