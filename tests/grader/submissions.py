"""Small ways of grading, shared by the tests."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from grader import Result, TestResult, collect, grade


def graded(code: str, tests: str, progress: Callable[[Result], None] | None = None) -> Result:
    """The verdict, reached in this process; the tests are collected with the same code."""
    with tempfile.TemporaryDirectory() as folder:
        names = collect(tests, code, folder=Path(folder))
        return grade(
            code, tests, exercise="example", expected=names, folder=Path(folder), progress=progress
        )


def only_test(code: str, body: str, imports: str = "from solution import f") -> TestResult:
    """What happened in a test with this body."""
    indented = "\n".join(f"    {line}" for line in body.strip().splitlines())
    (test,) = graded(code, f"{imports}\n\n\ndef test_it():\n{indented}\n").tests
    return test
