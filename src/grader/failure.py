"""What is a learner told about a test that failed?"""

from __future__ import annotations

from dataclasses import dataclass

from _pytest.outcomes import Exit, OutcomeException, Skipped

from grader import traces
from grader.calls import Calls
from grader.comparing import Comparison
from grader.equality import DishonestError
from grader.testfile import TestFile
from grader.text import shortened

_ENDS = (SystemExit, KeyboardInterrupt, GeneratorExit, Exit)


class Told(AssertionError):
    """Raised by a fixture whose text is the whole message for the learner."""

    def __init__(
        self,
        text: str,
        *,
        call: str | None = None,
        returned: str | None = None,
        expected: str | None = None,
        raised: BaseException | None = None,
    ) -> None:
        """`call`, `returned` and `expected` are as in the result; `raised` is the learner's."""
        super().__init__(text)
        self.call = call
        self.returned = returned
        self.expected = expected
        self.raised = raised


@dataclass(frozen=True)
class Failure:
    """The part of a test's result that tells why it did not pass."""

    status: str
    message: str
    traceback: str | None
    line: int | None
    call: str | None
    returned: str | None
    expected: str | None


UNTOLD = Failure(
    "fail", "Your code raised an exception that cannot be shown.", None, None, None, None, None
)


def told(
    error: BaseException,
    compared: Comparison | None,
    calls: Calls,
    path: str,
    source: str,
    test_file: TestFile,
) -> Failure:
    """What to tell about the exception that ended a test."""
    if type(error) is Told and error.call is not None:
        return _as_told(error, path, source)
    everywhere = traces.frames(error)
    found = traces.within(everywhere, path)
    status = "skipped" if isinstance(error, Skipped) and not found else "fail"
    expected = None
    tests_line = traces.within(everywhere, test_file.path)
    if compared and tests_line and not found and isinstance(error, AssertionError):
        op, left, right = compared
        operands = test_file.operands.get(tests_line[-1][1])
        if op in ("==", "is"):
            expected = calls.expected(left, right, operands)
    return Failure(
        status,
        message(error, from_learner=bool(found)).replace(path, traces.FILE),
        traces.cut(error, found, path, source),
        found[-1][1] if found else None,
        calls.last,
        None if found else calls.returned,
        expected.text() if expected else None,
    )


def _as_told(error: Told, path: str, source: str) -> Failure:
    """What a fixture knows about the call that went wrong, with the learner's own traceback."""
    text, raised = str(error), error.raised
    found: list[traces.Frame] = []
    traceback = None
    if raised is not None:
        found = traces.within(traces.frames(raised), path)
        text = f"{text}\n{message(raised, from_learner=True).replace(path, traces.FILE)}"
        traceback = traces.cut(raised, found, path, source)
    line = found[-1][1] if found else None
    return Failure("fail", text, traceback, line, error.call, error.returned, error.expected)


def message(error: BaseException, *, from_learner: bool) -> str:
    """What pytest prints after `E`, with a sentence before it where that helps."""
    if type(error) in (DishonestError, Told):
        return str(error)
    python = traces.last_line(error)
    if isinstance(error, AssertionError):
        return python.removeprefix("AssertionError: ") if _is_pytests(python) else python
    return shortened(_before(error, from_learner=from_learner) + python)


def _is_pytests(python: str) -> bool:
    return python.startswith("AssertionError: assert ")


def _before(error: BaseException, *, from_learner: bool) -> str:
    if isinstance(error, RecursionError):
        return (
            "Calls in your code nest deeper than Python allows: a recursion without end, "
            "or a deep one. "
        )
    if isinstance(error, MemoryError):
        return "Your code needs more memory than it may use here (512 MB). "
    if isinstance(error, EOFError) and from_learner:
        return "Nobody answers `input()` here: take the values from the parameters. "
    if isinstance(error, _ENDS) or (isinstance(error, OutcomeException) and from_learner):
        return "Your code ends the run instead of returning a value. "
    return ""
