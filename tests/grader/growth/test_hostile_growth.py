"""No quadratic submission passes for a linear one."""

from __future__ import annotations

import pytest

from grader import isolated
from tests.grader.growth.hostile import HONEST, SUBMISSIONS, TESTS


def verdict(code: str) -> str:
    """The status that the submission gets in a process of its own."""
    return isolated.grade(
        code, TESTS, exercise="hostile", expected=["test_it"], time_limit=60
    ).status


def test_an_honest_submission_passes() -> None:
    """The test that the tricks face can be passed."""
    assert verdict(HONEST) == "pass"


@pytest.mark.parametrize("name", SUBMISSIONS)
def test_a_trick_never_passes(name: str) -> None:
    """The submission fails, or is refused."""
    assert verdict(SUBMISSIONS[name]) in ("fail", "error")
