"""The interpreter of the States Language runs the shared set of machines as specified."""

from __future__ import annotations

import pytest

from grader.sim.asl import execute
from tests.grader.sim.machines import FOLDER, Case, Played, asked_for, cases, comparable


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_machine_ends_as_expected(case: Case) -> None:
    """Status, output, error, calls, delays and simulated seconds are those of the file."""
    tasks = {name: Played(behaviours) for name, behaviours in case.tasks.items()}
    done = execute(case.definition, tasks, case.data)
    found = {
        "status": done.status,
        "output": comparable(done.output),
        "error": done.error,
        "cause": done.cause,
        "seconds": done.seconds,
        "calls": {name: len(task.payloads) for name, task in tasks.items()},
        "payloads": {name: comparable(task.payloads) for name, task in tasks.items()},
        "retries": [event.detail for event in done.history if event.kind == "RetryScheduled"],
    }
    assert asked_for(found, case.expected) == asked_for(case.expected, found)


def test_set_is_large_enough() -> None:
    """The set holds at least 40 machines, and each says what it shows."""
    assert len(list(FOLDER.glob("*.json"))) >= 40
