"""The judge of answers accepts every valid one and nothing else."""

import pytest

from answers.two_sum.cases import failures, is_valid, small_cases
from answers.two_sum.pairs import two_sum_all_pairs


@pytest.mark.parametrize(
    ("answer", "valid"),
    [
        ([0, 2], True),
        ([1, 2], True),
        ([2, 1], False),
        ([1, 1], False),
        ([0, 1], False),
        ([-1, 0], False),
        ([0, 3], False),
        ([], False),
    ],
)
def test_accepts_valid_answers_only(answer, valid):
    """Positions in order, inside the list, of elements that sum to the target."""
    assert is_valid([3, 3, 1], 4, answer) is valid


def test_empty_is_valid_only_if_there_is_no_pair():
    """`[]` says that there is no pair, and must be true."""
    assert is_valid([1, 2], 5, [])
    assert not is_valid([1, 2], 3, [])


def test_small_cases_are_the_same_each_time_and_of_both_kinds():
    """The random cases are seeded; many have a pair and many have none."""
    cases = list(small_cases(500))
    assert cases == list(small_cases(500))
    with_pair = sum(bool(two_sum_all_pairs(*case)) for case in cases)
    assert 100 < with_pair < 400


def test_failures_finds_nothing_wrong_with_the_reference():
    """All pairs is right by definition."""
    assert failures(two_sum_all_pairs, 500) == []
