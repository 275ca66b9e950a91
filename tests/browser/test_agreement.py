"""The browser and CPython say the same about every solution, starter and wrong answer."""

from collections.abc import Callable, Iterator

import pytest

from grader import isolated
from publish.exercises import Exercise, load_sound
from publish.project import Project
from tests.browser.lab import ROOT, Lab

PROJECT = Project(ROOT)
EXERCISES = {slug: load_sound(PROJECT, slug) for slug in PROJECT.slugs()}


def submissions(exercise: Exercise) -> Iterator[tuple[str, str, str, set[str] | None]]:
    """Name, code, verdict and, for a wrong answer, the tests that it is pinned to fail."""
    yield "solution", exercise.solution, "pass", set()
    yield "starter", exercise.starter, "fail", None
    for wrong in exercise.wrong:
        yield wrong.name, wrong.code, "fail", set(wrong.fails)


@pytest.mark.parametrize("slug", EXERCISES)
def test_browser_and_cpython_agree(lab: Callable[[str], Lab], slug: str) -> None:
    """Solution passes, wrong answers fail as pinned, and each test's status is the same in both."""
    opened = lab(slug)
    tests, expected = opened.bundle["tests"], opened.bundle["expected"]
    for name, code, verdict, pinned in submissions(EXERCISES[slug]):
        native = isolated.grade(
            code, tests, exercise=slug, expected=expected, files=opened.bundle["files"]
        )
        shown = opened.run(code)
        statuses = {test.name: test.status for test in native.tests}
        assert (name, shown.status, shown.tests) == (name, native.status, statuses)
        assert (name, shown.status) == (name, verdict)
        assert pinned is None or shown.failing == pinned, name
