"""What workflows cost, by the price lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.case_study import CASE
from answers.step_functions.cost import TRANSITION, as_long_as, lambda_cost, workflow_cost

COUNTS = st.integers(0, 10**9)


def test_the_case_study():
    """The figures of the case study, from its own numbers."""
    month = 30 * CASE.executions_a_day
    assert workflow_cost(month, CASE.stages) == pytest.approx(599.90)
    more = workflow_cost(month, CASE.stages, retries=0.02) - workflow_cost(month, CASE.stages)
    assert more / 30 == pytest.approx(0.05)
    express = workflow_cost(CASE.executions_a_day, 8, kind="express", ms=10_000)
    assert express == pytest.approx(0.10 + 62_500 * 0.00001667)
    assert CASE.transition_price == TRANSITION


def test_lambda():
    """800,000 calls of 512 MB and 200 ms: $1.33 and $0.16."""
    assert lambda_cost(800_000, 512, 200) == pytest.approx(1.33 + 0.16, abs=0.005)


@given(COUNTS, st.integers(1, 20), st.floats(0, 5))
def test_standard_is_linear_above_the_free_amount(executions, transitions, retries):
    """Never negative; one execution more costs its transitions, once the free ones are gone."""
    cost = workflow_cost(executions, transitions, retries)
    more = workflow_cost(executions + 1, transitions, retries)
    assert 0 <= cost <= more
    if executions * transitions >= 4000:
        assert more - cost == pytest.approx((transitions + retries) * TRANSITION, abs=1e-6)


@given(st.integers(1, 10_000), st.integers(1, 300_000))
def test_express_is_billed_in_steps(mem_mb, ms):
    """The same within a step, more in the next."""
    assert ms > 0
    step = -(-ms // 100) * 100
    chunk = -(-mem_mb // 64) * 64

    def cost(memory, time):
        return workflow_cost(1000, 8, kind="express", mem_mb=memory, ms=time)

    assert cost(mem_mb, ms) == cost(chunk, step)
    assert cost(mem_mb, ms) < cost(chunk + 1, ms)
    assert cost(mem_mb, ms) < cost(mem_mb, step + 1)


@pytest.mark.parametrize("mem_mb", [64, 512])
def test_break_even(mem_mb):
    """Express is cheaper just below that time and dearer just above, the free tier aside."""
    standard = 8 * TRANSITION
    for factor, cheaper in ((0.98, True), (1.02, False)):
        ms = 1000 * as_long_as(8, mem_mb) * factor
        express = workflow_cost(1, 8, kind="express", mem_mb=mem_mb, ms=ms)
        assert (express < standard) is cheaper


def test_other_kinds_are_refused():
    """The error names the kind."""
    with pytest.raises(ValueError, match="'premium'"):
        workflow_cost(1, 1, kind="premium")
