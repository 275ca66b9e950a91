"""Quick sort survives the inputs that break the textbook version."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.measure import comparisons, result_of, shapes, stack_depth
from answers.sorting.quick import partition, quick_sort, sort_between


@given(items=st.lists(st.integers(-5, 5), max_size=70))
def test_equals_the_built_in(items):
    """The list is sorted in place."""
    assert result_of(quick_sort, items) == sorted(items)


def test_returns_none():
    """Nothing is returned, as with `list.sort`."""
    assert quick_sort([2, 1]) is None


@given(items=st.lists(st.integers(0, 4), min_size=1, max_size=30), data=st.data())
def test_partition_keeps_its_promise(items, data):
    """Smaller, equal, larger: as said in its docstring."""
    a, at = list(items), data.draw(st.integers(0, len(items) - 1))
    pivot = a[at]
    first, last = partition(a, 0, len(a) - 1, at)
    assert all(x < pivot for x in a[:first])
    assert all(x == pivot for x in a[first : last + 1])
    assert all(x > pivot for x in a[last + 1 :])
    assert sorted(a) == sorted(items)


@pytest.mark.parametrize("shape", shapes(1))
def test_the_stack_stays_shallow(shape):
    """At most log2 n calls are open beside the first, on every shape."""
    n = 20_000
    assert stack_depth(quick_sort, shapes(n)[shape], of=sort_between) <= log2(n) + 2


def test_the_stack_stays_shallow_with_bad_pivots(monkeypatch):
    """A pivot that is always the last item is slow on sorted input, but the stack stays shallow."""
    monkeypatch.setattr("random.randint", lambda low, high: high)
    assert comparisons(quick_sort, range(1000)) > 1000 * 999 // 2
    assert stack_depth(quick_sort, range(1000), of=sort_between) <= log2(1000) + 2


@pytest.mark.parametrize("shape", shapes(1))
def test_stays_n_log_n(shape):
    """Far fewer comparisons than the exercise allows, on every shape."""
    n = 3000
    assert comparisons(quick_sort, shapes(n)[shape]) < 3 * n * log2(n)


def test_equal_items_are_seen_once():
    """All equal: two comparisons an item and no second round."""
    assert comparisons(quick_sort, [7] * 1000) == 2000
