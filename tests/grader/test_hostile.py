"""No submission passes by a trick."""

from __future__ import annotations

import pytest

from grader import isolated
from tests.grader.hostile.all import SUBMISSIONS
from tests.grader.hostile.case import TWO_NUMBERS, Hostile, Target
from tests.grader.hostile.oracle import ORACLE

STATUSES = {"fail", "error", "timeout", "crash"}


def grade(code: str, target: Target, time_limit: float) -> str:
    """The status that the submission gets in a process of its own."""
    return isolated.grade(
        code,
        target.tests,
        exercise="hostile",
        expected=target.names,
        time_limit=time_limit,
        files=target.files,
    ).status


@pytest.mark.parametrize("target", [TWO_NUMBERS, ORACLE], ids=["two numbers", "oracle"])
def test_an_honest_submission_passes(target: Target) -> None:
    """The tests that the tricks face can be passed."""
    assert grade(target.honest, target, 60) == "pass"


def test_each_trick_is_another() -> None:
    """There are more than a hundred, no two alike, and none is expected to pass."""
    assert len(SUBMISSIONS) > 200
    assert len({one.name for one in SUBMISSIONS}) == len(SUBMISSIONS)
    assert len({(one.code, one.target.tests) for one in SUBMISSIONS}) == len(SUBMISSIONS)
    assert {status for one in SUBMISSIONS for status in one.statuses} <= STATUSES


@pytest.mark.parametrize("hostile", SUBMISSIONS, ids=lambda hostile: hostile.name)
def test_a_trick_never_passes(hostile: Hostile) -> None:
    """The submission gets a verdict that says why it does not pass."""
    limit = 1 if hostile.statuses == ("timeout",) else 60
    assert grade(hostile.code, hostile.target, limit) in hostile.statuses
