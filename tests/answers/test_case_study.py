"""The case study's numbers follow from each other as its page says."""

import pytest

from answers.case_study import CASE, GB, TB, CaseStudy, Claim, contradictions


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


def test_claims_that_add_up_are_left_alone() -> None:
    """Rounding is no contradiction, and what is not said is not checked."""
    assert contradictions(Claim()) == []
    assert contradictions(Claim(size=CASE.worldwide, rate=GB)) == []
    sound = Claim(
        size=CASE.worldwide,
        window=CASE.backfill_window,
        rate=1.4 * GB,
        executions_a_day=CASE.executions_a_day,
        executions_a_second=1.2,
        transitions_an_execution=CASE.stages,
        cost_a_day=20,
    )
    assert contradictions(sound) == []


def test_each_contradiction_is_named() -> None:
    """The figures that go round, each refuted by its own inputs."""
    claim = Claim(
        size=CASE.worldwide,
        window=CASE.backfill_window,
        rate=0.14 * GB,
        executions_a_day=CASE.executions_a_day,
        executions_a_second=10,
        transitions_an_execution=CASE.stages,
        cost_a_day=0.02,
    )
    assert contradictions(claim) == [
        "40 TB in 8 h are 1.39 GB/s, not 0.14 GB/s.",
        "100,000 executions a day are 1.16 a second, not 10.",
        "800,000 transitions cost $20.00, not $0.02.",
    ]
