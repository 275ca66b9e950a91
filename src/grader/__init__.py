"""Dry Run's grader: runs pytest on one submission and says what happened, as data."""

from grader.result import GraderDefect, Result, TestResult, interrupted
from grader.runner import collect, grade, prepare
from grader.warm import load_all, warm_up

__all__ = [
    "GraderDefect",
    "Result",
    "TestResult",
    "collect",
    "grade",
    "interrupted",
    "load_all",
    "prepare",
    "warm_up",
]
