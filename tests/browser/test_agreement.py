"""The browser and CPython say the same about every solution, starter and wrong answer."""

from collections.abc import Callable, Iterator

import pytest

from grader import isolated
from publish.exercises import load_sound
from publish.project import Project
from tests.browser.lab import ROOT, Lab

PROJECT = Project(ROOT)
EXERCISES = {slug: load_sound(PROJECT, slug) for slug in PROJECT.slugs()}


def submissions() -> Iterator[tuple[str, str, str]]:
    """Slug, name and code of all that an exercise pins."""
    for slug, exercise in EXERCISES.items():
        yield slug, "solution", exercise.solution
        yield slug, "starter", exercise.starter
        for wrong in exercise.wrong:
            yield slug, wrong.name, wrong.code


@pytest.mark.parametrize("slug", EXERCISES)
def test_browser_agrees_with_cpython(lab: Callable[[str], Lab], slug: str) -> None:
    """Status, and status of every test, are the same in both."""
    opened = lab(slug)
    for _, name, code in (row for row in submissions() if row[0] == slug):
        native = isolated.grade(
            code,
            opened.bundle["tests"],
            exercise=slug,
            expected=opened.bundle["expected"],
        )
        shown = opened.run(code)
        expected = (name, native.status, {test.name: test.status for test in native.tests})
        assert (name, shown.status, shown.tests) == expected


@pytest.mark.parametrize("slug", EXERCISES)
def test_solution_passes_and_wrong_answers_fail_as_pinned(
    lab: Callable[[str], Lab], slug: str
) -> None:
    """The solution passes; each wrong answer fails exactly what exercise.toml states."""
    opened = lab(slug)
    assert opened.run(EXERCISES[slug].solution).status == "pass"
    for wrong in EXERCISES[slug].wrong:
        assert (wrong.name, opened.run(wrong.code).failing) == (wrong.name, set(wrong.fails))
