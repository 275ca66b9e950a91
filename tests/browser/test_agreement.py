"""The browser and CPython say the same about solutions, starters and wrong answers.

`make test` takes each solution and a wrong answer a page, because each costs a second;
`make thorough` takes all, and the starters.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from publish.cache import Cache
from publish.exercises import Exercise, load_sound
from publish.judge import Judge
from publish.project import Project
from tests.browser.conftest import PAGES
from tests.browser.lab import EVERY, ROOT, Lab
from tests.serving import SiteServer

PROJECT = Project(ROOT)
FOLLOW = """
(address) => [...document.querySelectorAll("a.md-nav__link")]
  .find(({ href }) => href === address).click()
"""


def submissions(
    exercise: Exercise, *, with_wrong: bool
) -> Iterator[tuple[str, str, str, set[str] | None]]:
    """Name, code, verdict and, for a wrong answer, the tests that it is pinned to fail."""
    yield "solution", exercise.solution, "pass", set()
    if EVERY:
        yield "starter", exercise.starter, "fail", None
    # The one that fails fewest tests comes closest to being right.
    closest = sorted(exercise.wrong, key=lambda wrong: (len(wrong.fails), wrong.name))
    count = len(closest) if EVERY else int(with_wrong)
    for wrong in closest[:count]:
        yield wrong.name, wrong.code, "fail", set(wrong.fails)


def go_on(page: Page, server: SiteServer, path: str) -> None:
    """Opens the page, by its link in the navigation if there is one: Python then stays."""
    address = server.url + path
    if page.url.startswith(server.url):
        page.evaluate(FOLLOW, address)
        page.wait_for_url(address)
    else:
        page.goto(address)


@pytest.mark.parametrize("path", sorted(set(PAGES.values())))
def test_browser_and_cpython_agree(shared_page: Page, server: SiteServer, path: str) -> None:
    """Solutions pass, wrong answers fail as pinned, and each test's status is the same in both."""
    judge = Judge(Cache(PROJECT.cache))
    go_on(shared_page, server, path)
    for number, slug in enumerate(slug for slug, where in PAGES.items() if where == path):
        exercise = load_sound(PROJECT, slug)
        lab = Lab(shared_page, slug).open()
        for name, code, verdict, pinned in submissions(exercise, with_wrong=number == 0):
            native = judge.grade(exercise, code, lab.bundle["expected"])
            shown = lab.run(code)
            statuses = {test.name: test.status for test in native.tests}
            differences = {
                test: f"{shown.tests.get(test)} in the browser, {statuses.get(test)} in CPython"
                for test in {**statuses, **shown.tests}
                if shown.tests.get(test) != statuses.get(test)
            }
            assert differences == {}, (slug, name, shown.message)
            assert (slug, name, shown.status, native.status) == (slug, name, verdict, verdict)
            assert pinned is None or shown.failing == pinned, (slug, name)


def test_each_exercise_has_its_page() -> None:
    """None is left out above."""
    assert set(PAGES) == set(PROJECT.slugs())
