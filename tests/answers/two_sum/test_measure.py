"""The counts are those that the page explains."""

from itertools import pairwise

import pytest

from answers.two_sum.measure import (
    SIZES,
    colliding,
    cost,
    operations,
    peak_memory,
    seconds,
    spread,
)
from answers.two_sum.pairs import two_sum, two_sum_all_pairs, two_sum_by_sorting
from answers.two_sum.traps import searches_a_slice


@pytest.mark.parametrize(
    ("approach", "low", "high"),
    [("all pairs", 3.9, 4.1), ("one pass, dict", 2, 2), ("sort, two pointers", 2.05, 2.4)],
)
def test_growth(approach, low, high):
    """When n doubles, the costs grow by 4, by 2 and by a little over 2."""
    for n, twice in pairwise(SIZES):
        assert low <= cost(approach, twice) / cost(approach, n) <= high


@pytest.mark.parametrize("n", [2, 50, 300])
def test_exact_costs(n):
    """All pairs makes every sum; one pass subtracts and stores once an element."""
    nums = range(0, 2 * n, 2)
    assert operations(two_sum_all_pairs, nums, 1) == n * (n - 1) // 2
    assert operations(two_sum, nums, 1) == 2 * n


@pytest.mark.parametrize("n", [2, 50, 300])
def test_equal_hashes_make_the_dict_quadratic(n):
    """Each look-up and each store then compares with every key before; sorting does not care."""
    assert {hash(value) for value in colliding(n)} == {0}
    assert len(set(colliding(n))) == n
    assert operations(two_sum, colliding(n), 0) == 2 * n + n * (n - 1)
    assert operations(two_sum, spread(n), -1) == 2 * n
    assert operations(two_sum_by_sorting, colliding(n), 0) <= 2 * n


def test_sees_work_inside_in():
    """Membership in a slice is counted, element by element."""
    assert operations(searches_a_slice, range(100), -1) == 100 + 100 * 99 // 2


def test_memory_of_the_dict_is_linear():
    """The dict grows with the list, all pairs does not."""
    small, large = ([*range(n)] for n in (200, 3200))
    assert 8 < peak_memory(two_sum, large, -1) / peak_memory(two_sum, small, -1) < 32
    assert peak_memory(two_sum_all_pairs, large[:400], -1) < 1000


def test_seconds_are_positive():
    """Doing something takes time."""
    assert 0 < seconds(lambda: sum(range(1000))) < 10
