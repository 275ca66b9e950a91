"""Two Sum on a stream: pairs, repetitions, independence, and the cost of each call."""

import random
from contextlib import contextmanager
from itertools import combinations

import pytest
from solution import TwoSumStream


@pytest.mark.parametrize(
    ("numbers", "target"),
    [
        pytest.param([1, 3, 5], 8, id="the last two"),
        pytest.param([1, 3, 5], 6, id="first and last"),
        pytest.param([4, -9, 2], -5, id="negative"),
        pytest.param([0, 7], 7, id="with zero"),
        pytest.param([10**20, 1], 10**20 + 1, id="very large"),
    ],
)
def test_finds_a_pair(numbers, target):
    """Finds two numbers that sum to the target."""
    stream = filled(numbers)
    assert stream.find(target) is True


@pytest.mark.parametrize(
    ("numbers", "target"),
    [
        pytest.param([], 0, id="nothing added"),
        pytest.param([5], 5, id="only the target itself"),
        pytest.param([1, 3, 5], 100, id="sums too small"),
        pytest.param([1, 3, 5], 5, id="sums on both sides"),
    ],
)
def test_finds_no_pair(numbers, target):
    """Answers False if no two numbers sum to the target."""
    stream = filled(numbers)
    assert stream.find(target) is False


@pytest.mark.parametrize(
    ("numbers", "target", "expected"),
    [
        pytest.param([3], 6, False, id="added once"),
        pytest.param([3, 3], 6, True, id="added twice"),
        pytest.param([3, 3, 3], 6, True, id="added three times"),
        pytest.param([1, 3, 4], 6, False, id="added once among others"),
        pytest.param([3, 1, 4, 3], 6, True, id="added twice among others"),
        pytest.param([0], 0, False, id="zero once"),
        pytest.param([0, 0], 0, True, id="zero twice"),
        pytest.param([1, 1, 4], 6, False, id="another number added twice"),
        pytest.param([2, 4, 4], 6, True, id="partner added twice"),
    ],
)
def test_counts_each_addition_once(numbers, target, expected):
    """Uses the same value twice only if it was added twice."""
    stream = filled(numbers)
    assert stream.find(target) is expected


def test_answers_for_all_additions_so_far():
    """Changes its answer when the missing number arrives."""
    stream = filled([1, 8])
    assert stream.find(5) is False
    stream.add(4)
    assert stream.find(5) is True
    assert stream.find(12) is True
    stream.add(1)
    assert stream.find(2) is True


def test_keeps_its_answer_when_asked_again():
    """Gives the same answer however often it is asked."""
    stream = filled([3, 9, 4, 9])
    for _ in range(3):
        assert stream.find(7) is True
        assert stream.find(6) is False
        assert stream.find(18) is True
        assert stream.find(-1) is False


def test_streams_are_independent():
    """Keeps two streams apart."""
    one, other = TwoSumStream(), TwoSumStream()
    one.add(101)
    other.add(202)
    assert one.find(303) is False
    assert other.find(303) is False
    one.add(202)
    assert one.find(303) is True
    assert other.find(303) is False
    assert TwoSumStream().find(303) is False


def test_agrees_with_trying_all_pairs():
    """Agrees with trying all pairs on 30 random streams, asked after each addition."""
    rng = random.Random(9)
    for _ in range(30):
        stream, added = TwoSumStream(), []
        for _ in range(8):
            added.append(rng.randint(-6, 6))
            stream.add(added[-1])
            sums = {a + b for a, b in combinations(added, 2)}
            for target in range(-13, 14):
                expected = target in sums
                assert stream.find(target) is expected, f"find({target}) after adding {added}"


def test_adding_takes_constant_time():
    """Adds a number with at most 10 operations, however many came before."""
    stream = TwoSumStream()
    for x in random.Random(3).choices(range(0, 8_000, 2), k=4_000):
        number = CountedInt(x)
        with at_most(10, "in one addition"):
            stream.add(number)


@pytest.mark.parametrize(
    ("numbers", "target"),
    [
        pytest.param(
            random.Random(4).sample(range(0, 90_000, 2), 4_000), 30_001, id="all different"
        ),
        pytest.param(random.Random(5).choices(range(0, 3_000, 2), k=4_000), 3_001, id="repeated"),
        pytest.param([7] * 4_000, 15, id="all equal"),
    ],
)
def test_finding_takes_linear_time(numbers, target):
    """Answers with at most 10 operations for each number recorded."""
    with at_most(160_000, "to add 4,000 numbers"):
        stream = filled([CountedInt(x) for x in numbers])
    with at_most(40_000, "to find a pair among 4,000 numbers"):
        assert stream.find(target) is False


def filled(numbers):
    """A stream to which these numbers were added."""
    stream = TwoSumStream()
    for x in numbers:
        stream.add(x)
    return stream


class CountedInt(int):
    """An int that counts what is done with it and ends a run that does too much."""

    spent, limit, doing = 0, None, ""


@contextmanager
def at_most(limit, doing):
    """Limit what may be done with `CountedInt`s in a `with` block."""
    CountedInt.spent, CountedInt.limit, CountedInt.doing = 0, limit, doing
    try:
        yield
    finally:
        CountedInt.limit = None


def counted(name):
    """The method of `int`, with a count."""
    plain = getattr(int, name)

    def method(*operands):
        CountedInt.spent += 1
        if CountedInt.limit is not None and CountedInt.spent > CountedInt.limit:
            raise AssertionError(f"more than {CountedInt.limit:,} operations {CountedInt.doing}")
        result = plain(*operands)
        return CountedInt(result) if type(result) is int and name != "__hash__" else result

    return method


for operation in ("add", "radd", "sub", "rsub", "eq", "ne", "lt", "le", "gt", "ge", "hash"):
    setattr(CountedInt, f"__{operation}__", counted(f"__{operation}__"))
