"""The wrong answers are wrong in the way that the page says."""

import pytest

from answers.sorting.measure import comparisons, outcome, shapes, stack_depth
from answers.sorting.traps import aliasing_merge_sort, last_pivot_quick_sort


@pytest.mark.parametrize("shape", ["sorted", "reversed", "all equal"])
def test_last_pivot_is_quadratic_and_too_deep(shape):
    """Every pair is compared, and 1,000 items exhaust the default stack."""
    assert comparisons(last_pivot_quick_sort, shapes(300)[shape]) == 300 * 299 // 2
    assert outcome(last_pivot_quick_sort, shapes(1000)[shape]) == "RecursionError"


def test_last_pivot_is_shallow_on_random_input():
    """That is why nobody notices."""
    values = shapes(1000)["random"]
    assert stack_depth(last_pivot_quick_sort, values, of=last_pivot_quick_sort) < 40


def test_aliasing_merge_sort_returns_its_argument():
    """A list of one item gets a second owner, a tuple stays a tuple."""
    one = [1]
    assert aliasing_merge_sort(one) is one
    assert aliasing_merge_sort((1,)) == (1,)


def test_aliasing_merge_sort_needs_less_or_equal():
    """Items with `<` alone are refused."""

    class OnlyLess:
        def __lt__(self, other):
            return False

    assert outcome(aliasing_merge_sort, [OnlyLess(), OnlyLess()]) == "TypeError"
