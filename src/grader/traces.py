"""Where in the learner's file did it go wrong? Tracebacks cut to that file, in Python's wording."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from types import CodeType, TracebackType

from grader.text import shortened, without_addresses

MODULE = "solution"
FILE = "solution.py"
_FRAMES = 10
"""Frames shown; of more, the first and the last few."""

Frame = tuple[CodeType, int]
"""The code that was running, and the number of its line."""


def frames(error: BaseException) -> list[Frame]:
    """The frames that the exception came through, outermost first."""
    found: list[Frame] = []
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        found.append((trace.tb_frame.f_code, trace.tb_lineno))
        trace = trace.tb_next
    return found


def within(found: Sequence[Frame], path: str) -> list[Frame]:
    """Those of the frames that are in the file."""
    return [frame for frame in found if frame[0].co_filename == path]


def last_line(error: BaseException) -> str:
    """What Python prints last: the exception's type and message, on one or more lines."""
    try:
        text = "".join(traceback.format_exception_only(error)).rstrip("\n")
    except BaseException:
        text = f"{type(error).__name__}: <its message cannot be shown>"
    return shortened(without_addresses(text))


def cut(error: BaseException, found: Sequence[Frame], path: str, source: str) -> str | None:
    """The traceback as Python prints it, of the frames `found` in the file; None without any."""
    if not found:
        return None
    lines = source.splitlines()
    parts = ["Traceback (most recent call last):"]
    for frame in _some(found):
        parts.append(_entry(frame, lines) if frame else f"  … {len(found) - _FRAMES} more calls …")
    parts.append(last_line(error).replace(path, FILE))
    return shortened("\n".join(parts))


def _some(found: Sequence[Frame]) -> list[Frame | None]:
    if len(found) <= _FRAMES:
        return [*found]
    return [*found[:4], None, *found[-(_FRAMES - 4) :]]


def _entry(frame: Frame, lines: Sequence[str]) -> str:
    code, number = frame
    head = f'  File "{FILE}", line {number}, in {code.co_name}'
    text = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    return f"{head}\n    {text}" if text else head
