"""How is a submission graded without risk to the caller? In a process of its own (CPython only).

The child (`grader.child`) is forked for the one submission. It has an empty environment, a folder
that is deleted afterwards, limits on time and memory, and its own process group, which is ended as
a whole. Its reports carry a secret; a child that ends without a result gets `crash`, one that is
too slow `timeout`.
"""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import selectors
import signal
import socket
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence

from grader import processes
from grader.result import GraderDefect, Result, interrupted

TIME_LIMIT = 10.0
"""Seconds that a submission may run."""
MEMORY_LIMIT = 512 * 1024 * 1024
"""Bytes that a submission may have beyond what Python, pytest and the grader need."""
_END_LIMIT = 2.0
"""Seconds in which a child that reports no more must have ended."""
_FRAMES_LIMIT = 0.5
"""Seconds in which the child must say where it is, once its time is up."""
_FRAME = re.compile(rb'File "[^"\n]*solution\.py", line (\d{1,7}) in (\w{1,100}|<\w{1,20}>)\n')
_LINE_LIMIT = 16 * 1024 * 1024


def grade(
    code: str,
    tests: str,
    *,
    exercise: str,
    expected: Sequence[str],
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
    files: Mapping[str, str] | None = None,
    found: Mapping[str, str] | None = None,
) -> Result:
    """The verdict on `code`, reached in a separate process; seconds and bytes are its limits.

    `files` and `found` are those of `grader.grade`.

    Raises:
        GraderDefect: As `grader.grade` does, or if the child process could not begin.
    """
    secret = secrets.token_hex(16)
    with tempfile.TemporaryDirectory(prefix="dryrun-", ignore_cleanup_errors=True) as folder:
        request = {
            "secret": secret,
            "code": code,
            "tests": tests,
            "exercise": exercise,
            "expected": list(expected),
            "folder": folder,
            "memory_limit": memory_limit,
            "files": dict(files or {}),
            "found": dict(found or {}),
        }
        child = _Child(folder, json.dumps(request).encode(), secret.encode())
        with contextlib.closing(child):
            outcome = child.outcome(time_limit)
            where = child.where() if outcome.late else None
            cause = "" if outcome.is_final else child.cause()
        if outcome.defect is not None:
            raise GraderDefect(outcome.defect)
        if outcome.result is not None:
            return outcome.result
        return interrupted(
            outcome.state,
            exercise=exercise,
            expected=expected,
            status="timeout" if outcome.late else "crash",
            message=_too_slow(outcome, time_limit, where) if outcome.late else cause,
            line=where[0] if where else None,
        )


class _Outcome:
    """What the child has reported."""

    def __init__(self) -> None:
        self.ready = False
        self.late = False
        self.state: Result | None = None
        self.result: Result | None = None
        self.defect: str | None = None

    @property
    def is_final(self) -> bool:
        return self.late or self.result is not None or self.defect is not None


class _Child:
    """The process that grades."""

    def __init__(self, folder: str, request: bytes, secret: bytes) -> None:
        self._secret = secret
        self._process = processes.start(folder)
        with contextlib.suppress(OSError):
            self._process.connection.sendall(request)
            self._process.connection.shutdown(socket.SHUT_WR)

    def outcome(self, time_limit: float) -> _Outcome:
        """What the child reports until it has a result, ends, or is too slow.

        Raises:
            GraderDefect: If it ends, or takes too long, before it has begun to grade.
        """
        outcome = _Outcome()
        self._end = time.monotonic() + processes.START_LIMIT
        for line in self._lines():
            if line is None:
                outcome.late = True
            elif line.startswith(self._secret):
                was_ready = outcome.ready
                # A submission that knows the secret can still write nonsense: no result, then.
                with contextlib.suppress(ValueError, TypeError, AttributeError):
                    self._note(json.loads(line[len(self._secret) :]), outcome)
                if outcome.ready and not was_ready:
                    self._end = time.monotonic() + time_limit
            if outcome.is_final:
                break
        if not outcome.ready:
            said = self._process.said() or "no reason given"
            raise GraderDefect(f"the grading process did not start: {said}")
        return outcome

    @staticmethod
    def _note(report: dict[str, str], outcome: _Outcome) -> None:
        for kind, value in report.items():
            if kind == "ready":
                outcome.ready = True
            elif kind == "state":
                outcome.state = Result.from_json(value)
            elif kind == "result":
                outcome.result = Result.from_json(value)
            elif kind == "defect":
                outcome.defect = value

    def _lines(self) -> Iterator[bytes | None]:
        """The lines that the child writes; None when the time is up."""
        connection = self._process.connection
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            rest = b""
            while True:
                left = self._end - time.monotonic()
                if left <= 0 or not selector.select(left):
                    yield None
                    return
                data = _read(connection)
                if not data:
                    return
                *lines, rest = (rest + data).split(b"\n")
                yield from lines
                if len(rest) > _LINE_LIMIT:
                    return

    def where(self) -> tuple[int, str] | None:
        """The line of the learner's file that is running, and the function, if it can be known.

        The child has Python's `faulthandler` write its frames, innermost first, to us when
        the signal comes: that works in the middle of an endless loop too.
        """
        self._process.signal(signal.SIGUSR1)
        connection = self._process.connection
        end = time.monotonic() + _FRAMES_LIMIT
        said = b""
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            while len(said) < _LINE_LIMIT and selector.select(max(0.0, end - time.monotonic())):
                data = _read(connection)
                said += data
                found = _FRAME.search(said)
                if found or not data:
                    return (int(found[1]), found[2].decode("ascii", "replace")) if found else None
        return None

    def cause(self) -> str:
        """Why the process probably ended by itself."""
        status = self._process.end(_END_LIMIT)
        if status is None:
            return "Your code cut the grader off: it must not close files that it has not opened."
        if status == -signal.SIGSEGV:
            return (
                "Python itself broke down: probably by a recursion that is too deep, or a value "
                "that is nested too deeply."
            )
        if status == -signal.SIGKILL:
            return "The system ended your code: probably it needed too much memory."
        if status == -signal.SIGABRT:
            return "Python gave up: probably out of memory, or recursion that is too deep."
        if status < 0:
            return f"Your code was ended by {signal.Signals(-status).name}."
        return f"Your code ended Python itself, with status {status}: probably by `os._exit`."

    def close(self) -> None:
        """Ends the process and all that it has started."""
        self._process.end()


def _read(connection: socket.socket) -> bytes:
    """What is there to read; nothing if the other side is gone."""
    try:
        return connection.recv(1 << 16)
    except ConnectionResetError:
        return b""


def _too_slow(outcome: _Outcome, limit: float, where: tuple[int, str] | None) -> str:
    tests = outcome.state.tests if outcome.state else ()
    running = next((test for test in tests if test.status == "running"), None)
    seconds = "1 second" if limit == 1 else f"{limit:g} seconds"
    if running is None:
        what = "while it was being loaded"
    else:
        what = f"in the test “{running.title.rstrip('.')}”"
    line = ""
    if where is not None:
        inside = f" (in `{where[1]}`)" if not where[1].startswith("<") else ""
        line = f", on line {where[0]}{inside}"
    return f"Your code was stopped after {seconds}, {what}{line}. Is there an endless loop?"
