"""The case study's numbers follow from each other as its page says."""

import pytest

from answers.case_study import CASE, GB, TB, CaseStudy


def test_derived_numbers() -> None:
    """What the inputs give, worked out by hand."""
    assert CASE.growth == 8
    assert CASE.backfill_rate / GB == pytest.approx(1.3889, abs=1e-4)
    assert CASE.executions_a_second == pytest.approx(1.1574, abs=1e-4)
    assert CASE.executions_a_second_at_night == pytest.approx(3.4722, abs=1e-4)
    assert CASE.images_a_day == 500_000
    assert CASE.bytes_a_day == 2 * TB
    assert CASE.images_worldwide == 10_000_000
    assert CASE.transitions_a_day == 800_000


def test_workflow_cost() -> None:
    """Twenty dollars a day, not two cents."""
    assert [CASE.workflow_cost(days) for days in (1, 30, 365)] == pytest.approx([20, 600, 7300])


def test_changed_inputs_reach_everything() -> None:
    """Nothing derived is kept apart from its inputs."""
    twice = CaseStudy(executions_a_day=200_000, worldwide=50 * TB)
    assert twice.transitions_a_day == 1_600_000
    assert twice.growth == 10
