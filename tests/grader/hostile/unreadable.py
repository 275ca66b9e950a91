"""Submissions that Python cannot read, or not at once."""

from __future__ import annotations

from tests.grader.hostile.case import ERROR, Hostile

SUBMISSIONS = [
    Hostile("surrogates", "answer = '\ud800'", ERROR),
    Hostile("NUL", "answer = '\0'", ERROR),
    Hostile("a megabyte", "#" * 1_000_000, ERROR),
    Hostile("a megabyte of brackets", "(" * 150_000, ERROR),
    Hostile("a long chain of operators", "answer = " + "-" * 100_000 + "1", ("error", "crash")),
    Hostile("imports itself", "import solution\nfrom solution import answer", ERROR),
]
