"""The quadratic sorts are correct, and cost what the page says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.measure import comparisons, result_of
from answers.sorting.slow import bubble_sort, insertion_sort, slow_sort

SORTS = [slow_sort, bubble_sort, insertion_sort]


@pytest.mark.parametrize("sort", SORTS)
@given(items=st.lists(st.integers(), max_size=30))
def test_sorts_like_the_built_in(sort, items):
    """Each step of the repair is still a sort."""
    assert result_of(sort, items) == sorted(items)


@pytest.mark.parametrize("values", [range(50), range(50, 0, -1), [7] * 50])
def test_slow_sort_never_looks_at_the_input(values):
    """The function handed over costs (n - 1)² on any input."""
    assert comparisons(slow_sort, values) == 49 * 49


@pytest.mark.parametrize("sort", [bubble_sort, insertion_sort])
def test_repairs_make_sorted_input_cheap(sort):
    """The repaired versions look at sorted input once."""
    assert comparisons(sort, range(50)) == 49


@pytest.mark.parametrize("sort", [bubble_sort, insertion_sort])
def test_reversed_input_stays_quadratic(sort):
    """No repair of this kind helps reversed input: every pair is compared."""
    assert comparisons(sort, range(50, 0, -1)) == 50 * 49 // 2
