"""Two Sum on a stream: pairs, repetitions, independence, and the cost of each call."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import strategies as st
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
        pytest.param([10**20 + 1], 2 * (10**20 + 1), False, id="very large, once"),
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


def test_agrees_with_trying_all_pairs(agree):
    """Agrees with trying all pairs on 200 short streams, asked in between."""
    adding = st.tuples(st.just("add"), st.integers(-2, 2))
    asking = st.tuples(st.just("find"), st.integers(-3, 3))
    agree(answers, answers_by_all_pairs, st.lists(adding | asking, max_size=10))


def answers(steps):
    """What a new stream answers to `("add", 3)`, `("find", 6)` and so on."""
    stream = TwoSumStream()
    results = [getattr(stream, name)(number) for name, number in steps]
    return [result for result, (name, _) in zip(results, steps, strict=True) if name == "find"]


def answers_by_all_pairs(steps):
    """The right answers, found by trying all pairs."""
    added, found = [], []
    for name, number in steps:
        if name == "add":
            added.append(number)
        else:
            found.append(any(a + b == number for a, b in combinations(added, 2)))
    return found


NUMBERS = {
    "all different": lambda n: Random(n).sample(range(0, 20 * n, 2), n),
    "repeated": lambda n: Random(n).choices(range(0, n, 2), k=n),
    "all equal": lambda n: [8] * n,
}
"""Even numbers: no two of them have an odd sum."""


def filled(numbers):
    """A stream to which these numbers were added."""
    stream = TwoSumStream()
    for x in numbers:
        stream.add(x)
    return stream


def ask(stream, target):
    """What the stream answers."""
    return stream.find(target)


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
def test_adding_takes_constant_time(growth, numbers):
    """Adds n numbers with work that grows like n: the same for each, however many came before."""
    growth(lambda n: (numbers(n),), filled).at_most("n")


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
def test_finding_takes_linear_time(growth, numbers):
    """Looks for a pair among n numbers with work that grows no faster than n."""
    growth(
        lambda n: (filled(numbers(n)), 2 * n + 1),
        ask,
        check=lambda _, answer: answer is False,
        sizes=(16, 24, 32, 48, 64, 96, 128, 256, 512, 1024),
    ).at_most("n")
