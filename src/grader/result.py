"""What did a run of the tests say? The result as data, the same for every reader of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

VERSION = 1
VERDICTS = ("pass", "fail", "error", "timeout", "crash")
TEST_STATUSES = (*VERDICTS, "skipped", "not run", "running")
"""`running` is seen in checkpoints only: the test that was under way."""


class GraderDefect(Exception):
    """Raised when the tests or the grader are at fault: never a verdict on a submission."""


@dataclass(frozen=True)
class TestResult:
    """What happened in one test; `None` where something cannot be known for certain."""

    __test__ = False  # pytest shall not take this class for a test

    name: str
    title: str
    status: str = "not run"
    message: str | None = None
    traceback: str | None = None
    call: str | None = None
    returned: str | None = None
    expected: str | None = None
    output: str = ""
    line: int | None = None
    duration: float = 0.0
    cost: dict[str, Any] | None = None
    """What a test measured of growth (`grader.growth`)."""
    counterexample: dict[str, str] | None = None
    """`line`, to be copied; `input`, to be tried first on the next run (`grader.agree`)."""
    divergence: dict[str, Any] | None = None
    """The first step that differs from the reference's (`grader.divergence`)."""
    shown: list[dict[str, Any]] | None = None
    """What a test wants to be drawn: timelines (`grader.sim.timeline`)."""

    def __post_init__(self) -> None:
        if self.status not in TEST_STATUSES:
            raise ValueError(f"unknown test status {self.status!r}")

    @cached_property
    def json(self) -> str:
        """The test as JSON; kept, as every checkpoint repeats the tests before it."""
        return _encoded({name: getattr(self, name) for name in _TEST_FIELDS})


@dataclass(frozen=True)
class Result:
    """The verdict on one submission, with one entry for each expected test, in file order."""

    exercise: str
    status: str
    message: str
    tests: tuple[TestResult, ...] = ()
    traceback: str | None = None
    line: int | None = None
    output: str = ""
    version: int = VERSION

    def __post_init__(self) -> None:
        if self.status not in VERDICTS:
            raise ValueError(f"unknown status {self.status!r}")

    def to_json(self) -> str:
        """The result as one line of JSON, in the order of the contract."""
        head = _encoded({name: getattr(self, name) for name in _HEAD})
        return f'{head[:-1]}, "tests": [{", ".join(test.json for test in self.tests)}]}}'

    @classmethod
    def from_json(cls, text: str) -> Result:
        """The result that `to_json` wrote.

        Raises:
            ValueError: If the text is no such result.
        """
        try:
            found = json.loads(text)
            tests = tuple(TestResult(**test) for test in found.pop("tests"))
            result = cls(**found, tests=tests)
        except (TypeError, AttributeError, KeyError) as error:
            raise ValueError(f"not a result: {error}") from error
        if result.version != VERSION:
            raise ValueError(f"result of version {result.version!r}, not {VERSION}")
        return result


_TEST_FIELDS = tuple(field.name for field in fields(TestResult))
_HEAD = ("version", "exercise", "status", "message", "traceback", "line", "output")
_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def interrupted(
    checkpoint: Result | None,
    *,
    exercise: str,
    expected: Sequence[str],
    status: str,
    message: str,
    line: int | None = None,
) -> Result:
    """The verdict on a run that was ended from outside.

    Tests that had finished keep their result, the running one gets `status` ("timeout" or
    "crash") and `message`, those that had not begun are "not run". `line` is that of the learner's
    file which was running, if it is known.
    """
    seen = {test.name: test for test in checkpoint.tests} if checkpoint else {}
    tests = []
    for name in expected:
        test = seen.get(name) or TestResult(name, name)
        if test.status == "running":
            test = replace(test, status=status, message=message, line=line)
        tests.append(test)
    output = checkpoint.output if checkpoint else ""
    return Result(exercise, status, message, tuple(tests), line=line, output=output)
