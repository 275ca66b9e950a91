"""Distinct pairs, their number and the closest sum agree with trying all pairs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.variants import closest_pair, count_pairs, distinct_pairs

numbers = st.lists(st.integers(-6, 6), max_size=12)
targets = st.integers(-13, 13)


@given(nums=numbers, target=targets)
def test_distinct_pairs(nums, target):
    """Each pair of values once, the smaller first."""
    expected = {(min(p), max(p)) for p in combinations(nums, 2) if sum(p) == target}
    assert distinct_pairs(nums, target) == expected


@given(nums=numbers, target=targets)
def test_count_pairs(nums, target):
    """As many as there are pairs of positions."""
    assert count_pairs(nums, target) == sum(sum(p) == target for p in combinations(nums, 2))


@given(nums=st.lists(st.integers(-50, 50), max_size=12), target=targets)
def test_closest_pair(nums, target):
    """No two positions come closer, and fewer than two elements have no pair."""
    distances = [abs(sum(pair) - target) for pair in combinations(nums, 2)]
    result = closest_pair(nums, target)
    if not distances:
        assert result == []
    else:
        i, j = result
        assert i < j
        assert abs(nums[i] + nums[j] - target) == min(distances)
