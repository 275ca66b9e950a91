"""Two Sum: the pair, no pair, the promises, and the cost."""

import random
from collections import Counter
from itertools import combinations

import pytest
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


def test_agrees_with_trying_all_pairs():
    """Agrees with trying all pairs on 400 short random lists."""
    rng = random.Random(9)
    for _ in range(400):
        nums = [rng.randint(-6, 6) for _ in range(rng.randint(0, 8))]
        target = rng.randint(-12, 12)
        result = two_sum(list(nums), target)
        assert type(result) is list
        assert result in valid_answers(nums, target), f"two_sum({nums}, {target}) == {result}"


def valid_answers(nums, target):
    """Every right answer, found by trying all pairs."""
    pairs = combinations(range(len(nums)), 2)
    return [[i, j] for i, j in pairs if nums[i] + nums[j] == target] or [[]]


EVEN = random.Random(1).sample(range(-30_000, 30_000, 2), 2_998)


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([*EVEN, 30_002, 30_004], 1, [], id="no pair"),
        pytest.param([*EVEN, 30_002, 30_001], 60_003, [2_998, 2_999], id="last two"),
        pytest.param([7] * 3_000, 15, [], id="all equal"),
    ],
)
def test_stays_fast_on_3000_numbers(nums, target, expected):
    """Stays within 20 additions, subtractions and equality comparisons a number."""
    nums = [CountedInt(value) for value in nums]
    SPENT.clear()
    result = two_sum(nums, target)
    assert type(result) is list
    assert result == expected


class CountedInt(int):
    """An int that counts what is done with it and ends a run that does too much."""


SUMS = "additions, subtractions and equality comparisons"
ORDERS = "order comparisons and hashes"
SPENT = Counter()
ALLOWED = {SUMS: 60_000, ORDERS: 180_000}  # for 3,000 numbers: 20 and 60 each
TOO_MUCH = "more than {:,} {} on 3,000 numbers"


def counted(name, kind):
    """The method of `int`, with a count."""
    plain = getattr(int, name)

    def method(*operands):
        SPENT[kind] += 1
        assert SPENT[kind] <= ALLOWED[kind], TOO_MUCH.format(ALLOWED[kind], kind)
        result = plain(*operands)
        return CountedInt(result) if type(result) is int and name != "__hash__" else result

    return method


for operation in ("add", "radd", "sub", "rsub", "eq", "ne"):
    setattr(CountedInt, f"__{operation}__", counted(f"__{operation}__", SUMS))
for operation in ("lt", "le", "gt", "ge", "hash"):
    setattr(CountedInt, f"__{operation}__", counted(f"__{operation}__", ORDERS))
