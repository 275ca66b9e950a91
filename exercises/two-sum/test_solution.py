"""Two Sum: the pair, no pair, the promises, and the cost."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import strategies as st
from solution import two_sum


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([2, 7, 11, 15], 9, [0, 1], id="at the front"),
        pytest.param([1, 8, 2, 5], 7, [2, 3], id="at the end"),
        pytest.param([4, 9, 3, 6], 10, [0, 3], id="first and last"),
        pytest.param([11, 2, 15, 7], 9, [1, 3], id="unsorted"),
        pytest.param([-4, 10, -7, 3], -11, [0, 2], id="negative numbers"),
        pytest.param([12, 1, -3, 5], 9, [0, 2], id="a number above the target"),
        pytest.param([10**20, 10**20 + 1, 5], 10**20 + 5, [0, 2], id="very large numbers"),
    ],
)
def test_finds_the_pair(nums, target, expected):
    """Finds the only pair."""
    assert two_sum(nums, target) == expected


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([3, 2, 4], 6, [1, 2], id="half of the target first"),
        pytest.param([2, 4, 3], 6, [0, 1], id="half of the target last"),
        pytest.param([0, 5, -5], 0, [1, 2], id="zero"),
        pytest.param([1, 3, 4], 6, [], id="half of the target and no pair"),
    ],
)
def test_never_uses_an_element_twice(nums, target, expected):
    """Never pairs an element with itself."""
    assert two_sum(nums, target) == expected


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([3, 3], 6, [0, 1], id="nothing else"),
        pytest.param([5, 1, 8, 5], 10, [0, 3], id="far apart"),
        pytest.param([0, 4, 3, 0], 0, [0, 3], id="zeros"),
        pytest.param([1, -2, -2, 7], -4, [1, 2], id="negative"),
    ],
)
def test_may_use_the_same_value_twice(nums, target, expected):
    """Pairs two elements of the same value."""
    assert two_sum(nums, target) == expected


@pytest.mark.parametrize(
    ("nums", "target"),
    [
        pytest.param([1, 2, 4], 100, id="sums too small"),
        pytest.param([8, 9, 7], 1, id="sums too large"),
        pytest.param([2, 2, 2], 5, id="sums on both sides"),
        pytest.param([], 0, id="empty list"),
        pytest.param([5], 5, id="one number, the target"),
        pytest.param([3], 6, id="one number, half of the target"),
    ],
)
def test_returns_an_empty_list_if_there_is_no_pair(nums, target):
    """Returns an empty list if no two elements fit."""
    assert two_sum(nums, target) == []


@pytest.mark.parametrize(
    ("nums", "target"),
    [
        pytest.param([1, 3, 2, 2, 4, 0], 4, id="different pairs"),
        pytest.param([5, 5, 5, 5], 10, id="all equal"),
        pytest.param([3, 1, 3, 1], 4, id="each value twice"),
    ],
)
def test_finds_one_of_several_pairs(nums, target):
    """Finds a pair where there are several, whichever it is."""
    valid = valid_answers(nums, target)
    assert two_sum(nums, target) in valid


@pytest.mark.parametrize(
    ("nums", "target"),
    [pytest.param([6, 4, 1], 10, id="pair"), pytest.param([6, 4, 1], 99, id="no pair")],
)
def test_returns_a_plain_list_of_ints(nums, target):
    """Returns a list of ints, nothing that merely looks like one."""
    result = two_sum(nums, target)
    assert type(result) is list
    assert {type(position) for position in result} <= {int}


@pytest.mark.parametrize("target", [pytest.param(7, id="pair"), pytest.param(99, id="no pair")])
def test_leaves_the_list_as_it_was(target):
    """Leaves the list as it was."""
    nums = [5, 3, 9, 3, 2]
    two_sum(nums, target)
    assert nums == [5, 3, 9, 3, 2]


def valid_answers(nums, target):
    """Every right answer, found by trying all pairs."""
    pairs = combinations(range(len(nums)), 2)
    return [[i, j] for i, j in pairs if nums[i] + nums[j] == target] or [[]]


def test_agrees_with_trying_all_pairs(agree):
    """Agrees with trying all pairs on 200 short lists."""
    short_lists = st.lists(st.integers(-6, 6), max_size=8)
    agree(two_sum, valid_answers, short_lists, st.integers(-12, 12), any_of=True)


def evens(n):
    """`n` different even numbers in random order: no two have an odd sum."""
    return Random(n).sample(range(-4 * n, 4 * n, 2), n)


@pytest.mark.parametrize(
    ("numbers", "target", "expected"),
    [
        pytest.param(evens, lambda n: 1, lambda n: [], id="no pair"),
        pytest.param(
            lambda n: [*evens(n - 1), 8 * n + 1],
            lambda n: 8 * n + 1 + evens(n - 1)[-1],
            lambda n: [n - 2, n - 1],
            id="last two",
        ),
        pytest.param(lambda n: [7] * n, lambda n: 15, lambda n: [], id="all equal"),
    ],
)
def test_grows_no_faster_than_n_log_n(growth, numbers, target, expected):
    """Needs work that grows no faster than n log n."""
    growth(
        lambda n: (numbers(n), target(n)),
        two_sum,
        check=lambda arguments, result: result == expected(len(arguments[0])),
    ).at_most("n log n")
