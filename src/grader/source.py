"""What is wrong with a submission before it runs? Said in the learner's terms."""

from __future__ import annotations

import ast
import re
import traceback
from dataclasses import dataclass
from types import CodeType

from grader.text import shortened
from grader.traces import FILE, last_line

LIMIT = 200_000
"""Bytes that a submission may have."""


@dataclass(frozen=True)
class Problem:
    """Why a submission did not run."""

    message: str
    traceback: str | None = None
    line: int | None = None


def compiled(text: str, path: str) -> CodeType | Problem:
    """The submission's code, or what keeps Python from compiling it."""
    return _unfit(text) or _parsed(text, path)


def _unfit(text: str) -> Problem | None:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LIMIT:
        return Problem(
            f"Your code has {size:,} bytes; at most {LIMIT:,} are accepted. "
            "Take out what it does not need."
        )
    if not text.strip("\ufeff \t\r\n\f\v"):
        return Problem("The editor is empty. Write your solution, then run the tests.")
    if "\0" in text:
        line = _line_of(text, text.index("\0"))
        return Problem(
            f"Line {line} holds a NUL character (\\x00), which Python does not accept. Delete it.",
            line=line,
        )
    surrogate = re.search("[\ud800-\udfff]", text)
    if surrogate:
        line = _line_of(text, surrogate.start())
        code = f"\\u{ord(surrogate[0]):04x}"
        return Problem(
            f"Line {line} holds half a character ({code}), which Python does not accept. "
            "Delete it.",
            line=line,
        )
    return None


def _parsed(text: str, path: str) -> CodeType | Problem:
    try:
        tree = ast.parse(text, path)
        if not tree.body:
            return Problem("There are only comments in the editor. Write your solution below them.")
        return compile(tree, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        return _syntax(error, path)
    except (RecursionError, MemoryError) as error:
        return Problem(
            f"Your code is nested too deeply for Python to compile it. {last_line(error)}"
        )
    except ValueError as error:
        return Problem(f"Python cannot compile your code. {last_line(error)}")


def _syntax(error: SyntaxError, path: str) -> Problem:
    line = error.lineno
    where = f" on line {line}" if line else ""
    if isinstance(error, TabError):
        what = f"Your code mixes tabs and spaces{where}. Indent with spaces only."
    elif isinstance(error, IndentationError):
        what = f"The indentation is not right{where}."
    else:
        what = f"Python cannot read your code{where}."
    shown = "".join(traceback.format_exception_only(error)).rstrip("\n").replace(path, FILE)
    message = f"{what} {type(error).__name__}: {error.msg}"
    return Problem(shortened(message), shortened(shown), line)


def _line_of(text: str, offset: int) -> int:
    return 1 + len(re.findall("\r\n|\r|\n", text[:offset]))
