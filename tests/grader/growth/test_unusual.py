"""No right solution fails, however few people write it so.

The solutions are in `unusual.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from grader import isolated
from publish.collecting import collected
from publish.exercises import Exercise, load_sound
from publish.project import Project
from tests.grader.growth.unusual import RIGHT

ROOT = Path(__file__).parents[3]
CASES = [(slug, name) for slug, codes in RIGHT.items() for name in codes]


@cache
def loaded(slug: str) -> tuple[Exercise, list[str]]:
    """The exercise, and the names of its tests."""
    exercise = load_sound(Project(ROOT), slug)
    return exercise, collected(exercise.tests, exercise.solution, exercise.files)


@pytest.mark.parametrize(("slug", "name"), CASES, ids=[f"{s}: {name}" for s, name in CASES])
def test_an_unusual_solution_passes(slug: str, name: str) -> None:
    """The solution is right, so it passes."""
    exercise, expected = loaded(slug)
    result = isolated.grade(
        RIGHT[slug][name],
        exercise.tests,
        exercise=slug,
        expected=expected,
        time_limit=60,
        files=exercise.files,
    )
    assert [(t.name, t.message) for t in result.tests if t.status != "pass"] == []
