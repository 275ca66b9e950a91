"""A small exercise in which the learner writes the tests, and ways to grade suites for it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from grader import Result, collect, grade

TESTS = '''
def test_accepts(suite, right):
    """Your tests pass on a right version."""
    suite.accepts(right)


def test_notices(suite, mutant):
    """One of your tests fails on a wrong version."""
    suite.notices(mutant)
'''
FILES = {
    "modules/spans.py": '''"""Distances between numbers."""


def span(numbers):
    """The largest number minus the smallest.

    Raises:
        ValueError: If there is none.
    """
''',
    "versions/right/reference.py": """
def span(numbers):
    return max(numbers) - min(numbers)
""",
    "versions/right/sorts.py": '''"""Sorts a copy, and raises an error of its own."""


class NothingError(ValueError):
    pass


def span(numbers):
    ordered = sorted(numbers)
    if not ordered:
        raise NothingError("there is nothing to measure")
    return ordered[-1] - ordered[0]
''',
    "versions/right/looks_once.py": '''"""Looks at each number once, and may return a float."""


def span(numbers):
    low = high = None
    for number in numbers:
        low = number if low is None or number < low else low
        high = number if high is None or number > high else high
    if low is None:
        raise ValueError
    return float(high - low) if isinstance(numbers[0], float) else high - low
''',
    "versions/mutants/ignores_the_last.py": '''"""Ignores the last element."""


def span(numbers):
    return max(numbers[:-1] or numbers) - min(numbers[:-1] or numbers)
''',
    "versions/mutants/starts_at_zero.py": '''"""Takes 0 for the smallest number, if none is less."""


def span(numbers):
    if not numbers:
        raise ValueError("nothing")
    return max(numbers) - min(0, *numbers)
''',
    "versions/mutants/answers_zero.py": '''"""Returns 0 for no numbers."""


def span(numbers):
    return max(numbers) - min(numbers) if numbers else 0
''',
    "versions/mutants/sorts_in_place.py": '''"""Sorts the caller's list."""


def span(numbers):
    if not numbers:
        raise ValueError("nothing")
    if isinstance(numbers, list):
        numbers.sort()
    return max(numbers) - min(numbers)
''',
}
RIGHT = ["reference", "looks once", "sorts"]
MUTANTS = ["answers zero", "ignores the last", "sorts in place", "starts at zero"]
NAMES = [
    *(f"test_accepts[{name}]" for name in RIGHT),
    *(f"test_notices[{name}]" for name in MUTANTS),
]
GOOD = """
import pytest
from spans import span


@pytest.mark.parametrize(("numbers", "expected"), [([3, 5, 4], 2), ([1, 2], 1), ([7], 0)])
def test_measures(numbers, expected):
    assert span(numbers) == expected


def test_refuses_nothing():
    with pytest.raises(ValueError):
        span([])


def test_leaves_the_list_alone():
    numbers = [3, 1, 2]
    span(numbers)
    assert numbers == [3, 1, 2]
"""
WEAK = """
from spans import span


def test_measures():
    assert span([0, 5, 2]) == 5
"""


def graded(
    code: str, files: Mapping[str, str] = FILES, tests: str = TESTS, names: list[str] | None = None
) -> Result:
    """The verdict on a suite, reached in this process."""
    with tempfile.TemporaryDirectory() as folder:
        expected = names if names is not None else NAMES
        return grade(
            code, tests, exercise="spans", expected=expected, folder=Path(folder), files=files
        )


def collected(code: str, files: Mapping[str, str] = FILES) -> list[str]:
    """The names of the tests of the exercise."""
    with tempfile.TemporaryDirectory() as folder:
        return collect(TESTS, code, folder=Path(folder), files=files)


def accepted(result: Result) -> list[str]:
    """The right versions that the suite has accepted."""
    return _passed(result, "test_accepts")


def noticed(result: Result) -> list[str]:
    """The mutants that the suite has noticed."""
    return _passed(result, "test_notices")


def told(result: Result, version: str) -> str:
    """What the learner was told about a version."""
    found = [test.message for test in result.tests if test.name.endswith(f"[{version}]")]
    (message,) = found
    return message or ""


def _passed(result: Result, function: str) -> list[str]:
    return [
        test.name.partition("[")[2][:-1]
        for test in result.tests
        if test.name.startswith(f"{function}[") and test.status == "pass"
    ]
