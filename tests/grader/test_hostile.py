"""No submission passes by a trick."""

from __future__ import annotations

import pytest

from grader import isolated
from tests.grader.hostile import NAMES, SUBMISSIONS, TESTS, Hostile


def grade(code: str, time_limit: float) -> str:
    """The status that the submission gets in a process of its own."""
    return isolated.grade(
        code, TESTS, exercise="hostile", expected=NAMES, time_limit=time_limit
    ).status


def test_an_honest_submission_passes() -> None:
    """The tests that the tricks face can be passed."""
    code = "def answer(items):\n    return [*reversed(items)]\n"
    assert grade(code, 60) == "pass"


@pytest.mark.parametrize("hostile", SUBMISSIONS, ids=lambda hostile: hostile.name)
def test_a_trick_never_passes(hostile: Hostile) -> None:
    """The submission gets a verdict that says why it does not pass."""
    limit = 1 if hostile.statuses == ("timeout",) else 60
    assert grade(hostile.code, limit) in hostile.statuses
