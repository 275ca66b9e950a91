"""Each trap is wrong in the way that the page says, and right often enough to deceive."""

import pytest

from answers.two_sum import traps
from answers.two_sum.cases import failures


@pytest.mark.parametrize(
    ("trap", "nums", "target", "returned"),
    [
        (traps.stores_first, [3, 2, 4], 6, [0, 0]),
        (traps.trusts_truth, [2, 7], 9, []),
        (traps.forbids_twins, [3, 3], 6, []),
        (traps.forgets_positions, [3, 2, 4], 6, [0, 2]),
    ],
)
def test_wrong_answers(trap, nums, target, returned):
    """The wrong answer of the page, and not wrong in most cases."""
    assert trap(nums, target) == returned
    assert 0 < len(failures(trap, 500)) < 250


def test_a_hidden_loop_is_right():
    """The slow one gives valid answers: only counting shows what is wrong with it."""
    assert failures(traps.searches_a_slice, 500) == []
