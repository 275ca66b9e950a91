"""How does a page show what the grader says of a submission, live?

For the pages that tell authors what their tests can ask for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from answers.tables import table
from grader import TestResult
from grader.isolated import grade
from publish.rendering import fenced


def graded(code: str, tests: str, files: Mapping[str, str] | None = None) -> TestResult:
    """The result of the only test of a test file, for one submission."""
    (name,) = re.findall(r"^def (test_\w+)", tests, re.MULTILINE)
    result = grade(code, tests, exercise="example", expected=[name], files=files)
    return result.tests[0]


def program(code: str, title: str) -> str:
    """The Markdown of a file."""
    return fenced(code.strip(), "python", f'title="{title}"')


def told(test: TestResult) -> str:
    """The Markdown of what the learner reads first: the status and the message.

    Examples:
        >>> print(told(TestResult("test_f", "It works.", "fail", "assert 1 == 2")))
        ```text title="fail: It works."
        assert 1 == 2
        ```
        <BLANKLINE>
    """
    return fenced(test.message or "", "text", f'title="{test.status}: {test.title}"')


def points(test: TestResult) -> str:
    """The Markdown of a measurement: its sentence, and a table of its points.

    Examples:
        >>> cost = {"n": [8], "operations": [9], "allowed": [10], "what": "operations"}
        >>> cost |= {"bound": "n", "sentence": "Yours grows like n, as is needed."}
        >>> print(points(TestResult("test_f", "It is quick.", "pass", cost=cost)))
        > Yours grows like n, as is needed.
        <BLANKLINE>
        | n | operations | as n |
        | --: | --: | --: |
        | 8 | 9 | 10 |
    """
    cost = test.cost
    if cost is None:
        raise ValueError(f"{test.name} has measured nothing: {test.message}")
    head = ["n", cost["what"], f"as {cost['bound']}"]
    rows = zip(cost["n"], cost["operations"], cost["allowed"], strict=True)
    return f"> {cost['sentence']}\n\n{table(head, rows)}"


def parting(test: TestResult) -> str:
    """The Markdown of the first divergence.

    Examples:
        >>> found = {"sentence": "`x` parts.", "line": 3, "yours": "x = 1", "reference": "x = 2"}
        >>> print(parting(TestResult("test_f", "It counts.", "fail", divergence=found)))
        > `x` parts.
        > Line 3: yours `x = 1`, the solution `x = 2`.
    """
    found = test.divergence
    if found is None:
        raise ValueError(f"{test.name} has no divergence")
    sides = f"yours `{found['yours']}`, the solution `{found['reference']}`"
    return f"> {found['sentence']}\n> Line {found['line']}: {sides}."
