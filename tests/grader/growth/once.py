"""Grading when the names of the tests are known."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from grader import Result, grade


def graded_once(code: str, tests: str, names: Sequence[str]) -> Result:
    """The verdict, reached in this process."""
    with tempfile.TemporaryDirectory() as folder:
        return grade(code, tests, exercise="example", expected=names, folder=Path(folder))
