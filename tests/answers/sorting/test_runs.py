"""Merge costs of the two policies, and what the built-in really does on runs."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.measure import comparisons
from answers.sorting.runs import (
    entropy,
    power,
    powersort_cost,
    timsort_cost,
    with_run_lengths,
    with_runs,
)

UNLUCKY = [1280, 64, 64, 832, 2176, 64, 64]


def test_the_known_bad_case_of_timsort():
    """Run lengths for which Powersort's order is 30 % cheaper."""
    assert (timsort_cost(UNLUCKY), powersort_cost(UNLUCKY)) == (14_592, 10_304)


@given(lengths=st.lists(st.integers(1, 100), min_size=1, max_size=40))
def test_powersort_is_near_the_entropy(lengths):
    """Munro and Wild: at least n * H, at most n * (H + 2)."""
    n, bound = sum(lengths), entropy(lengths)
    assert n * bound - 1e-6 <= powersort_cost(lengths) <= n * (bound + 2)


@given(lengths=st.lists(st.integers(1, 100), min_size=1, max_size=40))
def test_every_policy_costs_at_least_the_entropy(lengths):
    """No order of merges beats n * H."""
    assert timsort_cost(lengths) >= sum(lengths) * entropy(lengths) - 1e-6


@pytest.mark.parametrize("k", [1, 2, 4, 16, 64])
def test_equal_runs_cost_one_plus_log_k(k):
    """`sorted` on k equal runs: 1 + log2 k comparisons an item, within a percent."""
    n = 2**13
    assert comparisons(sorted, with_runs(n, k)) / n == pytest.approx(1 + log2(k), rel=0.01)


def test_boundary_between_halves_is_the_shallowest():
    """The deeper a boundary, the earlier it is merged."""
    assert [power(0, 4, 4, 16), power(4, 4, 4, 16), power(8, 4, 4, 16)] == [2, 1, 2]


@pytest.mark.parametrize("lengths", [[3, 4], [1], [5, 0, 2]])
def test_runs_have_their_lengths(lengths):
    """The numbers are as many as asked for, ascending within a run."""
    assert len(with_run_lengths(lengths)) == sum(lengths)
