"""What did the learner's code print? Streams that keep the beginning and drop the rest."""

from __future__ import annotations

import io
import sys
from typing import Any, cast

from grader.text import CUT_OUTPUT, OUTPUT, fit


class Printed:
    """What has been printed so far: both streams, in order, at most `OUTPUT` characters."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._room = OUTPUT
        self._cut = False

    def add(self, text: str) -> None:
        """Keeps what there is room for; the rest costs no memory."""
        if len(text) > self._room:
            text = text[: self._room]
            self._cut = True
        if text:
            self._kept.append(text)
            self._room -= len(text)

    def take(self) -> str:
        """What was printed since the last `take`, marked where it was cut."""
        text = fit("".join(self._kept))[:OUTPUT]
        if self._cut:
            text = text[: OUTPUT - len(CUT_OUTPUT)] + CUT_OUTPUT
        self._kept, self._room, self._cut = [], OUTPUT, False
        return text


class _Bytes(io.RawIOBase):
    """The stream's `buffer`, for those who write bytes."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(cast(bytes, data)).cast("B")
        self._printed.add(bytes(view[: 4 * OUTPUT]).decode("utf-8", "backslashreplace"))
        if len(view) > 4 * OUTPUT:
            self._printed.add(" " * OUTPUT)  # too long anyhow: marks the cut
        return len(view)


class Stream(io.TextIOBase):
    """Stands in for `sys.stdout` and `sys.stderr`."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed
        self.buffer = _Bytes(printed)

    encoding = "utf-8"
    errors = "backslashreplace"

    def writable(self) -> bool:
        """Always true."""
        return True

    def write(self, text: str) -> int:
        """The number of characters taken, as any text stream says."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._printed.add(str.__str__(text))
        return len(text)


class Captured:
    """While it lasts, all that Python prints goes to `printed`, and nobody answers `input()`."""

    def __init__(self) -> None:
        self.printed = Printed()
        self._before: tuple[Any, ...] = ()

    def __enter__(self) -> Captured:
        self._before = (sys.stdin, sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)
        self.install()
        return self

    def install(self) -> None:
        """Puts fresh streams in place, whatever the code before has put there."""
        sys.stdin = io.StringIO()
        self.stdout, self.stderr = Stream(self.printed), Stream(self.printed)
        sys.stdout = sys.__stdout__ = self.stdout  # type: ignore[assignment, misc]
        sys.stderr = sys.__stderr__ = self.stderr  # type: ignore[assignment, misc]

    def __exit__(self, *_: object) -> None:
        sys.stdin, sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__ = self._before  # type: ignore[misc]
