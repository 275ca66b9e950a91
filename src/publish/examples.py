"""Which tests and submissions do the pages for authors show, and grade as they are built?"""

from typing import Any

PAIR_TESTS = '''
from random import Random
from solution import has_pair

def test_work_grows_no_faster_than_n_log_n(growth):
    """Needs work that grows no faster than n log n."""
    growth(
        lambda n: (Random(n).sample(range(0, 8 * n, 2), n), 1),
        has_pair,
        check=lambda arguments, result: result is False,
    ).at_most("n log n")
'''

PAIR_BY_SLICES = """
def has_pair(numbers, target):
    return any(target - x in numbers[i + 1 :] for i, x in enumerate(numbers))
"""

PAIR_BY_SET = """
def has_pair(numbers, target):
    seen = set()
    return any(target - x in seen or seen.add(x) for x in numbers)
"""

TOTAL_TESTS = '''
from solution import total

def test_streams(growth):
    """Needs no memory that grows with n."""
    growth.memory(lambda n: (n,), total).at_most("1")
'''

TOTAL_OF_A_LIST = """
def total(n):
    return sum([x * x for x in range(n)])
"""

TWO_SUM_TESTS = '''
from itertools import combinations
from hypothesis import strategies as st
from solution import two_sum

def right_answers(nums, target):
    """All right answers, found by trying all pairs."""
    pairs = combinations(range(len(nums)), 2)
    return [[i, j] for i, j in pairs if nums[i] + nums[j] == target] or [[]]

def test_agrees_with_trying_all_pairs(agree):
    """Agrees with trying all pairs."""
    lists = st.lists(st.integers(-6, 6), max_size=8)
    agree(two_sum, right_answers, lists, st.integers(-12, 12), any_of=True)
'''

TWO_SUM_WITHOUT_ZERO = """
def two_sum(nums, target):
    position = {}
    for j, x in enumerate(nums):
        if i := position.get(target - x):
            return [i, j]
        position[x] = j
    return []
"""

SORT_TESTS = '''
import pytest
from solution import merge_sort

@pytest.mark.steps
def test_sorts():
    """Sorts."""
    assert merge_sort([3, 4, 1, 2]) == [1, 2, 3, 4]
'''

SORT_WITHOUT_REST = """
def merge_sort(xs):
    if len(xs) < 2:
        return xs
    left, right = merge_sort(xs[: len(xs) // 2]), merge_sort(xs[len(xs) // 2 :])
    merged = []
    while left and right:
        merged.append((left if left[0] < right[0] else right).pop(0))
    return merged + left
"""

SHOW_TESTS = '''
from grader.sim.asl import Failure, Script, execute
from grader.sim.timeline import of_execution
from solution import machine

def test_survives_two_failures(show):
    """Survives two failures."""
    done = execute(machine(), {"send": Script([Failure("Busy"), Failure("Busy"), "sent"])})
    show(of_execution(done, "Two failures, then an answer"))
    assert done.status == "SUCCEEDED"
'''

SENDS_WITH_ONE_RETRY = """
def machine():
    retry = [{"ErrorEquals": ["Busy"], "MaxAttempts": 1}]
    send = {"Type": "Task", "Resource": "send", "Retry": retry, "End": True}
    return {"StartAt": "Send", "States": {"Send": send}}
"""

RESIZING: dict[str, Any] = {
    "StartAt": "Resize",
    "States": {
        "Resize": {
            "Type": "Task",
            "Resource": "resize",
            "TimeoutSeconds": 10,
            "Retry": [
                {
                    "ErrorEquals": ["Busy", "States.Timeout"],
                    "IntervalSeconds": 2,
                    "MaxAttempts": 4,
                }
            ],
            "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Tell"}],
            "Next": "Tell",
        },
        "Tell": {"Type": "Task", "Resource": "tell", "End": True},
    },
}
