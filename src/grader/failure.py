"""What is a learner told about a test that failed?"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from _pytest.outcomes import Exit, OutcomeException, Skipped

from grader import asking, slips, traces
from grader.asking import Asked
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
        at: BaseException | None = None,
    ) -> None:
        """`call`, `returned` and `expected` are as in the result; `raised` is the learner's.

        `at` is an exception of which the text speaks already: it gives the line only.
        """
        super().__init__(text)
        self.call = call
        self.returned = returned
        self.expected = expected
        self.raised = raised
        self.at = at


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
    output: str,
    equal: Callable[[Any, Any], object],
) -> Failure:
    """What to tell about the exception that ended a test, in which `output` was printed.

    `equal` is `==` for honest values.
    """
    if type(error) is Told and (error.call is not None or error.at is not None):
        return _as_told(error, path, source)
    everywhere = traces.frames(error)
    found = traces.within(everywhere, path)
    status = "skipped" if isinstance(error, Skipped) and not found else "fail"
    known = _asked(error, compared if not found else None, calls, test_file)
    text = message(error, from_learner=bool(found)).replace(path, traces.FILE)
    if status == "fail" and not found and type(error) not in (DishonestError, Told):
        code = ast.parse(source)
        slip = slips.named(slips.Facts(known, calls, code, output, error, equal))
        text = f"{slip}\n{text}" if slip else text
    return Failure(
        status,
        text,
        traces.cut(error, found, path, source),
        found[-1][1] if found else None,
        known.call,
        None if found else known.returned,
        known.expected,
    )


def _asked(
    error: BaseException, compared: Comparison | None, calls: Calls, test_file: TestFile
) -> Asked:
    """What the failing line of the test asked for, if it was the test that found the failure."""
    known = Asked(calls.last, calls.returned)
    trace, frame, line = error.__traceback__, None, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == test_file.path:
            frame, line = trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    if not isinstance(error, AssertionError):
        compared = None
    try:
        return asking.asked(frame, line, test_file.text, compared, calls)
    except Exception:  # the learner's objects may do anything when looked at
        return known


def _as_told(error: Told, path: str, source: str) -> Failure:
    """What a fixture knows about the call that went wrong, with the learner's own traceback."""
    text, raised = str(error), error.raised or error.at
    found: list[traces.Frame] = []
    traceback = None
    if raised is not None:
        found = traces.within(traces.frames(raised), path)
        traceback = traces.cut(raised, found, path, source)
    if error.raised is not None:
        text = f"{text}\n{message(error.raised, from_learner=True).replace(path, traces.FILE)}"
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
