"""The interpreter of the States Language runs the shared set of machines as specified."""

from __future__ import annotations

import pytest

from tests.grader.sim.machines import FOLDER, Case, asked_for, cases, outcome


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_machine_ends_as_expected(case: Case) -> None:
    """Status, output, error, calls, delays and simulated seconds are those of the file."""
    found = outcome(case)
    assert asked_for(found, case.expected) == asked_for(case.expected, found)


def test_set_is_large_enough() -> None:
    """The set holds at least 40 machines, and each says what it shows."""
    assert len(list(FOLDER.glob("*.json"))) >= 40
