"""Every approach finds a pair if and only if there is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.cases import CASES, is_valid
from answers.two_sum.join import two_sum_in_parts
from answers.two_sum.measure import APPROACHES
from answers.two_sum.pairs import two_sum, two_sum_all_pairs, two_sum_ascending

numbers = st.lists(st.integers(-9, 9) | st.integers(), max_size=20)
approaches = pytest.mark.parametrize("answer", APPROACHES.values(), ids=APPROACHES)


@approaches
@pytest.mark.parametrize("case", CASES)
def test_edge_cases(answer, case):
    """Each named case has a valid answer, and all approaches agree that there is one."""
    nums, target = CASES[case]
    assert is_valid(nums, target, answer(nums, target))


@approaches
@given(nums=numbers, data=st.data())
def test_answers_are_valid(answer, nums, data):
    """Any list, and a target that two elements make or any other."""
    made = [a + b for a in nums for b in nums]
    target = data.draw(st.sampled_from(made) | st.integers(-20, 20) if made else st.integers())
    before = list(nums)
    result = answer(nums, target)
    assert type(result) is list
    assert is_valid(nums, target, result)
    assert nums == before


@given(nums=numbers, target=st.integers(-18, 18))
def test_one_pass_finds_the_pair_that_is_complete_first(nums, target):
    """Of several pairs, the one whose second position is smallest."""
    pairs = [(j, i) for j in range(len(nums)) for i in range(j) if nums[i] + nums[j] == target]
    result = two_sum(nums, target)
    assert result[1:] == ([min(pairs)[0]] if pairs else [])


@given(nums=numbers, target=st.integers(-18, 18))
def test_all_pairs_finds_the_first_in_reading_order(nums, target):
    """Of several pairs, the one whose first position is smallest, then its second."""
    n = len(nums)
    pairs = [[i, j] for i in range(n) for j in range(i + 1, n) if nums[i] + nums[j] == target]
    assert two_sum_all_pairs(nums, target) == (pairs[0] if pairs else [])


@given(nums=numbers, target=st.integers(-18, 18))
def test_two_pointers_find_the_pair_with_the_smallest_value(nums, target):
    """On a sorted list, of several pairs the outermost."""
    nums.sort()
    result = two_sum_ascending(nums, target)
    assert is_valid(nums, target, result)
    first = two_sum_all_pairs(nums, target)
    assert [nums[i] for i in result] == [nums[i] for i in first]


@given(nums=numbers, target=st.integers(-18, 18), parts=st.integers(1, 5))
def test_in_parts(nums, target, parts):
    """The list in parts has a pair if and only if the whole has one."""
    assert is_valid(nums, target, two_sum_in_parts(nums, target, parts))
