"""Three Sum: the triples, repetitions, other targets, the promises, and the cost."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import strategies as st
from solution import three_sum


@pytest.mark.parametrize(
    ("nums", "expected"),
    [
        pytest.param([-3, 1, 2], [(-3, 1, 2)], id="three numbers"),
        pytest.param([7, 2, -3, 1], [(-3, 1, 2)], id="unsorted"),
        pytest.param([5, 0, -5], [(-5, 0, 5)], id="with zero"),
        pytest.param([10**20, 1, -(10**20) - 1, 0], [(-(10**20) - 1, 1, 10**20)], id="very large"),
    ],
)
def test_finds_the_triple(nums, expected):
    """Finds the only triple and puts it in ascending order."""
    assert three_sum(nums) == expected


@pytest.mark.parametrize(
    ("nums", "expected"),
    [
        pytest.param([-1, 0, 1, 2, -2], [(-2, 0, 2), (-1, 0, 1)], id="a shared middle"),
        pytest.param([-4, 1, 3, 4, 0], [(-4, 0, 4), (-4, 1, 3)], id="the same smallest"),
        pytest.param([4, -1, -3, -4, 0], [(-4, 0, 4), (-3, -1, 4)], id="the same largest"),
    ],
)
def test_finds_all_triples(nums, expected):
    """Finds every triple, in any order."""
    assert sorted(three_sum(nums)) == expected


@pytest.mark.parametrize(
    "nums",
    [
        pytest.param([], id="empty list"),
        pytest.param([0], id="one number"),
        pytest.param([0, 0], id="two numbers"),
        pytest.param([1, 2, 3], id="all positive"),
        pytest.param([-1, -2, -3], id="all negative"),
        pytest.param([-5, 1, 2, 7], id="none fits"),
    ],
)
def test_returns_an_empty_list_if_there_is_no_triple(nums):
    """Returns an empty list if no three elements fit."""
    assert three_sum(nums) == []


@pytest.mark.parametrize(
    ("nums", "expected"),
    [
        pytest.param([-1, -1, 2], [(-1, -1, 2)], id="smallest twice"),
        pytest.param([-2, 1, 1], [(-2, 1, 1)], id="largest twice"),
        pytest.param([0, 0, 0], [(0, 0, 0)], id="three times"),
        pytest.param([1, -2, 5], [], id="largest needed twice, there once"),
        pytest.param([-1, 2, 7], [], id="smallest needed twice, there once"),
        pytest.param([0, 0, 4], [], id="needed three times, there twice"),
        pytest.param([0, 3, 5], [], id="needed three times, there once"),
    ],
)
def test_uses_a_value_as_often_as_it_occurs(nums, expected):
    """Uses a value as often as it occurs, and no oftener."""
    assert three_sum(nums) == expected


@pytest.mark.parametrize(
    ("nums", "expected"),
    [
        pytest.param([0, 0, 0, 0, 0], [(0, 0, 0)], id="all zeros"),
        pytest.param([-1, 0, 1, -1, 0, 1], [(-1, 0, 1)], id="each value twice"),
        pytest.param([-2, -2, 1, 1, 1], [(-2, 1, 1)], id="twins at the top"),
        pytest.param([2, -1, 2, -1, -1], [(-1, -1, 2)], id="twins at the bottom"),
        pytest.param([-4, 2, 2, 1, 3, 3, 1, 2], [(-4, 1, 3), (-4, 2, 2)], id="equal middles"),
        pytest.param([-1, 0, 1, 2, -1, -4], [(-1, -1, 2), (-1, 0, 1)], id="the statement's"),
    ],
)
def test_gives_each_triple_once(nums, expected):
    """Gives every triple of values once, however often it occurs."""
    assert sorted(three_sum(nums)) == expected


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([1, 2, 3, 4], 9, [(2, 3, 4)], id="positive"),
        pytest.param([-2, -2, -1, 5], -5, [(-2, -2, -1)], id="negative"),
        pytest.param([8, -1, 3, -2], 0, [(-2, -1, 3)], id="zero"),
        pytest.param([-4, -1, 10, 2], -3, [(-4, -1, 2)], id="negative, of mixed numbers"),
        pytest.param([1, 2, 3], 7, [], id="none"),
    ],
)
def test_takes_another_target(nums, target, expected):
    """Finds the triples of another target."""
    assert three_sum(nums, target) == expected
    assert three_sum(nums, target=target) == expected


def test_returns_a_plain_list_of_tuples():
    """Returns a list of tuples of ints."""
    triples = three_sum([-1, 0, 1, 2, -1, -4])
    assert type(triples) is list
    assert [type(triple) for triple in triples] == [tuple, tuple]
    assert {type(value) for triple in triples for value in triple} == {int}
    assert type(three_sum([])) is list


def test_leaves_the_list_as_it_was():
    """Leaves the list as it was."""
    nums = [2, -1, 0, -1, 5]
    three_sum(nums)
    assert nums == [2, -1, 0, -1, 5]


def by_trying_all(nums, target):
    """The distinct triples, found by trying all."""
    return list({tuple(sorted(t)) for t in combinations(nums, 3) if sum(t) == target})


def test_agrees_with_trying_all_triples(agree):
    """Agrees with trying all triples on 200 short lists."""
    short_lists = st.lists(st.integers(-5, 5), max_size=8)
    agree(three_sum, by_trying_all, short_lists, st.integers(-8, 8), by=sorted)


def evens(n):
    """`n` different even numbers in random order: no three have an odd sum."""
    return Random(n).sample(range(-4 * n, 4 * n, 2), n)


def around_zero(n):
    """The numbers from -n/2 to n/2: about n²/8 triples sum to zero."""
    return list(range(-(n // 2), n - n // 2))


def triples_around_zero(n):
    """The triples of `around_zero(n)` that sum to zero."""
    low, high = -(n // 2), n - n // 2
    pairs = [(a, b) for a in range(low, high) for b in range(a + 1, high)]
    return [(a, b, -a - b) for a, b in pairs if b < -a - b < high]


@pytest.mark.parametrize(
    ("numbers", "target", "expected", "bound"),
    [
        pytest.param(evens, 1, lambda n: [], "n²", id="no triple"),
        pytest.param(around_zero, 0, triples_around_zero, "n² log n", id="many triples"),
        pytest.param(lambda n: [0] * n, 0, lambda n: [(0, 0, 0)], "n²", id="all zeros"),
    ],
)
def test_grows_no_faster_than_n_squared(growth, numbers, target, expected, bound):
    """Needs work that grows no faster than n²; many triples may be sorted."""
    growth(
        lambda n: (numbers(n), target),
        three_sum,
        check=lambda arguments, result: sorted(result) == expected(len(arguments[0])),
    ).at_most(bound)
