"""How does a page show what a learner reads of a failing test, live?"""

from __future__ import annotations

import re

from grader import TestResult
from grader.isolated import grade
from publish.live import graded, program
from publish.rendering import fenced


def failing(code: str, check: str) -> str:
    """The Markdown of a submission, one line of a test, and all that the learner is shown of it."""
    test = graded(code, test_file(code, check))
    return "\n".join((program(code, "solution.py"), fenced(f"{check}\n", "python"), shown(test)))


def test_file(code: str, check: str) -> str:
    """A test file that imports what the submission defines, with one test of the lines `check`."""
    names = ", ".join(re.findall(r"^(?:def|class) (\w+)", code, re.MULTILINE))
    body = "\n".join(f"    {line}" for line in check.strip().splitlines())
    return (
        f'import pytest\nfrom solution import {names}\n\n\ndef test_it():\n    """It."""\n{body}\n'
    )


def shown(test: TestResult) -> str:
    """The Markdown of what is known about a failing test.

    Examples:
        >>> print(shown(TestResult("test_f", "It.", "fail", "no", call="f(1)", returned="2")))
        ```text title="fail"
        call      f(1)
        returned  2
        <BLANKLINE>
        no
        ```
        <BLANKLINE>
    """
    known = [(name, getattr(test, name)) for name in ("call", "returned", "expected")]
    lines = [f"{name:<9} {value}" for name, value in known if value is not None]
    text = "\n".join([*lines, "", test.message or ""]).strip()
    return fenced(text, "text", f'title="{test.status}"')


def stopped(code: str, check: str, seconds: float) -> str:
    """What a learner reads of a submission that does not end in time."""
    result = grade(
        code, test_file(code, check), exercise="e", expected=["test_it"], time_limit=seconds
    )
    return "\n".join((program(code, "solution.py"), f"> {result.message}"))
