"""Merge sort is stable, within its bound, and leaves the caller's data alone."""

from math import ceil, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.measure import comparisons, is_stable, shapes
from answers.sorting.merge import merge_sort, merge_sort_simple

numbers = st.lists(st.integers(-5, 5), max_size=70)


@given(items=numbers)
def test_equals_the_built_in(items):
    """The same list as `sorted`, from a list, a tuple and an iterator."""
    assert merge_sort(items) == sorted(items)
    assert merge_sort(tuple(items)) == sorted(items)
    assert merge_sort(iter(items)) == sorted(items)
    assert merge_sort_simple(items) == sorted(items)


@given(items=numbers)
def test_is_stable_by_key(items):
    """With a key the order of ties is that of `sorted`, which is guaranteed stable."""
    tagged = list(enumerate(items))
    assert merge_sort(tagged, key=lambda pair: abs(pair[1])) == sorted(
        tagged, key=lambda pair: abs(pair[1])
    )


@pytest.mark.parametrize("sort", [merge_sort, merge_sort_simple])
def test_is_stable(sort):
    """Tagged items with few keys keep the order of their tags."""
    assert is_stable(sort)


@given(items=st.lists(st.integers(0, 3), min_size=1, max_size=70))
def test_compares_within_the_bound(items):
    """At most n * ceil(log2 n) comparisons, the check for order included."""
    n = len(items)
    assert comparisons(merge_sort, items) <= n * ceil(log2(n))


@pytest.mark.parametrize("shape", ["sorted", "all equal"])
def test_ordered_input_costs_one_comparison_an_item(shape):
    """Neighbouring runs that are in order are not merged."""
    assert comparisons(merge_sort, shapes(1000)[shape]) == 999


def test_calls_the_key_once():
    """The key is computed before anything is compared."""
    calls = []
    merge_sort([3, 1, 2], key=lambda x: calls.append(x) or -x)
    assert calls == [3, 1, 2]


@pytest.mark.parametrize("items", [[], [1], [2, 1]])
def test_gives_a_new_list(items):
    """The caller's list is neither returned nor changed."""
    before = list(items)
    assert merge_sort(items) is not items
    assert items == before
