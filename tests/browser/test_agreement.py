"""The browser and CPython say the same about solutions, starters and wrong answers.

`make test` takes the solution, the starter and two wrong answers of each exercise, because each
costs a second; `make thorough` takes all.
"""

import os
from collections.abc import Callable, Iterator

import pytest

from publish.cache import Cache
from publish.exercises import Exercise, load_sound
from publish.judge import Judge
from publish.project import Project
from tests.browser.lab import ROOT, Lab

PROJECT = Project(ROOT)
EXERCISES = {slug: load_sound(PROJECT, slug) for slug in PROJECT.slugs()}
EVERY = "DRYRUN_EVERY"
"""The environment variable that has all wrong answers graded."""


def submissions(exercise: Exercise) -> Iterator[tuple[str, str, str, set[str] | None]]:
    """Name, code, verdict and, for a wrong answer, the tests that it is pinned to fail."""
    yield "solution", exercise.solution, "pass", set()
    yield "starter", exercise.starter, "fail", None
    # The two that fail fewest tests come closest to being right.
    closest = sorted(exercise.wrong, key=lambda wrong: (len(wrong.fails), wrong.name))
    for wrong in closest if os.environ.get(EVERY) else closest[:2]:
        yield wrong.name, wrong.code, "fail", set(wrong.fails)


@pytest.mark.parametrize("slug", EXERCISES)
def test_browser_and_cpython_agree(lab: Callable[[str], Lab], slug: str) -> None:
    """Solution passes, wrong answers fail as pinned, and each test's status is the same in both."""
    judge = Judge(Cache(PROJECT.cache))
    opened = lab(slug)
    for name, code, verdict, pinned in submissions(EXERCISES[slug]):
        native = judge.grade(EXERCISES[slug], code, opened.bundle["expected"])
        shown = opened.run(code)
        statuses = {test.name: test.status for test in native.tests}
        assert (name, shown.status, shown.tests) == (name, native.status, statuses)
        assert (name, shown.status) == (name, verdict)
        assert pinned is None or shown.failing == pinned, name
