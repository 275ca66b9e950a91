"""The steps shown are those of the answer."""

from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.pairs import two_sum
from answers.two_sum.walk import steps


@given(nums=st.lists(st.integers(-6, 6), max_size=12), target=st.integers(-13, 13))
def test_last_step_is_the_answer(nums, target):
    """The walk ends where `two_sum` returns, with the same positions, or at the end."""
    walk = list(steps(nums, target))
    found = [[step.seen[step.wanted], step.position] for step in walk if step.found]
    assert found == ([two_sum(nums, target)] if two_sum(nums, target) else [])
    assert [step.position for step in walk] == list(range(len(walk)))
    assert found or len(walk) == len(nums)
