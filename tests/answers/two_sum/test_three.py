"""Three Sum finds every triple of values once."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.measure import operations
from answers.two_sum.three import three_sum, value_pairs
from answers.two_sum.variants import distinct_pairs

numbers = st.lists(st.integers(-4, 4), max_size=9)


@given(nums=numbers, target=st.integers(-9, 9))
def test_agrees_with_all_triples(nums, target):
    """The triples are those of all positions, each once, ascending, in ascending order."""
    expected = {tuple(sorted(t)) for t in combinations(nums, 3) if sum(t) == target}
    before = list(nums)
    assert three_sum(nums, target) == sorted(expected)
    assert nums == before


@given(nums=numbers, target=st.integers(-9, 9))
def test_value_pairs_are_the_distinct_pairs(nums, target):
    """Two pointers and a set of seen values find the same pairs."""
    assert set(value_pairs(sorted(nums), 0, target)) == distinct_pairs(nums, target)


def test_is_quadratic():
    """At most n * n operations for even numbers and an odd target."""
    for n in (50, 200):
        assert operations(lambda nums, t: three_sum(nums, t), range(0, 2 * n, 2), 1) <= n * n
