"""The first step at which a failing submission parts from a right one, or nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest

import grader
from grader import Result

TESTS = '''
import pytest
from hypothesis import strategies as st
from solution import merge_sort

pytestmark = pytest.mark.steps(merged="merge_sort")


@pytest.mark.parametrize("nums", [pytest.param([3, 1, 2], id="three")])
def test_sorts(nums):
    """Sorts."""
    assert merge_sort(nums) == sorted(nums)


def test_agrees(agree):
    """Agrees with `sorted`."""
    agree(merge_sort, sorted, st.lists(st.integers(-6, 6), max_size=8))
'''
NAMES = ["test_sorts[three]", "test_agrees"]
RIGHT = """def merge_sort(nums):
    if len(nums) < 2:
        return nums[:]
    mid = len(nums) // 2
    left, right = merge_sort(nums[:mid]), merge_sort(nums[mid:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged += left[i:] + right[j:]
    return merged
"""


def run(code: str, tests: str = TESTS, names: list[str] = NAMES, reference: str = RIGHT) -> Result:
    """The verdict, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        return grader.grade(
            code,
            tests,
            exercise="example",
            expected=names,
            folder=Path(folder),
            files={"reference.py": reference},
        )


def divergences(code: str, **options: Any) -> list[dict[str, Any] | None]:
    """What is told of each test."""
    return [test.divergence for test in run(code, **options).tests]


def test_a_right_submission_has_none() -> None:
    """However it is built."""
    assert divergences(RIGHT) == [None, None]
    assert divergences("def merge_sort(nums): return sorted(nums)\n") == [None, None]


def test_the_first_call_that_goes_wrong_is_shown() -> None:
    """Not the one that the test made, but the smaller one inside it."""
    wrong = RIGHT.replace(" + right[j:]", "")
    found, _ = divergences(wrong)
    assert found == {
        "sentence": "The first call that goes wrong is `merge_sort([1, 2])`.",
        "line": 16,
        "step": 4,
        "yours": "returned [1]",
        "reference": "returned [1, 2]",
        "before": [
            {"what": "merge_sort([3])", "value": "returned [3]"},
            {"what": "merge_sort([1])", "value": "returned [1]"},
            {"what": "merge_sort([2])", "value": "returned [2]"},
        ],
    }


def test_a_call_that_raises_is_shown() -> None:
    """The reference returns something there."""
    wrong = RIGHT.replace("left[i] <= right[j]", "left[i] <= right[j + 1]")
    found, _ = divergences(wrong)
    assert found is not None
    assert (found["yours"], found["reference"]) == ("raised IndexError", "returned [1, 2]")
    assert found["line"] == 9


def test_watched_variables_are_lined_up() -> None:
    """Where the call itself is the smallest that goes wrong, its variables are compared."""
    _, found = divergences(RIGHT.replace("<= right[j]", "> right[j]"))
    assert found == {
        "sentence": "`merged` parts from the right one after its first value.",
        "line": 13,
        "step": 2,
        "yours": "merged = [1]",
        "reference": "merged = [0]",
        "before": [{"what": "merged", "value": "[]"}],
    }


SILENT = {
    "another way of doing it": "def merge_sort(nums): return sorted(nums, reverse=True)\n",
    "a lambda": "merge_sort = lambda nums: nums\n",
    "another use of the variable": (
        "def merge_sort(nums):\n    merged = 7\n    merged = nums[:]\n    return merged\n"
    ),
    "a recursion without end": RIGHT.replace("// 2", "// 1"),
    "more parameters": "def merge_sort(nums, depth=0): return nums\n",
    "a generator": "def merge_sort(nums): yield from nums\n",
    "a class": ("class merge_sort(list):\n    def __init__(self, nums): super().__init__(nums)\n"),
    "too many steps": (
        "def merge_sort(nums):\n    for _ in range(30_000): pass\n    return nums[::-1]\n"
    ),
    "what cannot be copied": (
        "def merge_sort(nums):\n    if len(nums) == 1: return (n for n in nums)\n"
        "    return merge_sort(nums[:1]) and nums\n"
    ),
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT)
def test_nothing_is_said_where_nothing_is_certain(code: str) -> None:
    """A wrong hint is worse than none."""
    result = run(code)
    assert result.status == "fail"
    assert [test.divergence for test in result.tests] == [None, None]


def test_helpers_of_the_same_name_are_not_compared() -> None:
    """Only what the tests import has a meaning that both sides share."""
    reference = RIGHT + "def merge(left, right): return sorted(left + right)\n"
    wrong = (
        "def merge(left, right): return left\n"
        "def merge_sort(nums): return merge(nums, nums[::-1])\n"
    )
    assert divergences(wrong, reference=reference) == [None, None]


def test_sorting_in_place_is_compared_by_what_is_left() -> None:
    """A function that returns nothing is judged by its argument."""
    tests = (
        "import pytest\nfrom solution import halve\n\n\n@pytest.mark.steps\n"
        "def test_it():\n    nums = [9, 8]\n    halve(nums)\n    assert nums == [4, 4]\n"
    )
    right = (
        "def halve(nums):\n    if nums:\n        last = nums.pop()\n        halve(nums)\n"
        "        nums.append(last // 2)\n"
    )
    wrong = right.replace("    if nums:", "    if len(nums) > 1:")
    (found,) = divergences(wrong, tests=tests, names=["test_it"], reference=right)
    assert found is not None
    assert found["sentence"] == "The first call that goes wrong is `halve([9])`."
    assert (found["yours"], found["reference"]) == ("left [9]", "left [4]")


def test_without_the_mark_nothing_is_compared() -> None:
    """It is the author who knows whether each input has one right result."""
    tests = TESTS.replace('pytestmark = pytest.mark.steps(merged="merge_sort")', "")
    assert divergences(RIGHT.replace(" + right[j:]", ""), tests=tests) == [None, None]


def test_what_is_printed_again_is_not_shown() -> None:
    """The second run leaves no trace in the test's output."""
    code = "def merge_sort(nums):\n    print('once')\n    return nums[::-1]\n"
    assert run(code).tests[0].output == "once\n"
