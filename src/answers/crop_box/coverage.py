"""Which lines of a function do some calls run? Tools ask this of tests; see what it is worth."""

import dis
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any


def lines(function: Callable[..., Any]) -> set[int]:
    """The numbers of the lines that hold code of the function's body, nested code left out."""
    code: CodeType = function.__code__
    found = {line for _, line in dis.findlinestarts(code) if line is not None}
    return found - {code.co_firstlineno}


def run(function: Callable[..., Any], calls: Callable[[], object]) -> set[int]:
    """Those of the lines that `calls` makes Python run; it is called once.

    Examples:
        >>> from answers.crop_box.box import crop
        >>> seen = run(crop, lambda: crop((2, 1, 7, 5), 10, 6))
        >>> len(lines(crop) - seen)  # two errors and None
        3
    """
    code: CodeType = function.__code__
    seen: set[int] = set()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code is not code:
            return None
        if event == "line":
            seen.add(frame.f_lineno)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        calls()
    finally:
        sys.settrace(before)
    return seen & lines(function)
