"""How is the text of a template's field read? As a path, or as a call of intrinsic functions."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from grader.sim.asl import intrinsics, paths

MOST_CALLS = 10
"""Intrinsic functions that one field may hold.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
"""
_CALL = re.compile(r"\s*States\.(\w+)\s*\(")
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
_WORDS = {"true": True, "false": False, "null": None}


@dataclass(frozen=True)
class Path:
    """A path into the data, or into the context object if it begins with `$$`."""

    text: str


@dataclass(frozen=True)
class Constant:
    """A string, number, boolean or null among the arguments of a function."""

    value: Any


@dataclass(frozen=True)
class Call:
    """A call of `States.<name>`."""

    name: str
    arguments: tuple[Expression, ...]

    @property
    def calls(self) -> int:
        """How many calls it consists of, itself included."""
        return 1 + sum(a.calls for a in self.arguments if isinstance(a, Call))


Expression = Path | Constant | Call


@lru_cache(maxsize=1_000)
def parsed(text: str) -> Path | Call:
    """The expression that a text spells.

    Raises:
        ValueError: If it is neither a path nor a call, with the reason.
    """
    if text.startswith("$"):
        return _path(text)
    call, end = _call(text, 0)
    if text[end:].strip():
        raise ValueError(f"something follows the call: {text[end:]!r}")
    if call.calls > MOST_CALLS:
        raise ValueError(f"{call.calls} intrinsic functions in one field; {MOST_CALLS} are allowed")
    return call


def _path(text: str) -> Path:
    paths.checked(text)
    return Path(text)


def _call(text: str, at: int) -> tuple[Call, int]:
    opening = _CALL.match(text, at)
    if opening is None:
        raise ValueError(f"not a path and not an intrinsic function: {text[at:]!r}")
    if opening[1] not in intrinsics.NAMES:
        raise ValueError(f"there is no intrinsic function States.{opening[1]}")
    at = _past_space(text, opening.end())
    arguments: list[Expression] = []
    while text[at : at + 1] != ")":
        if arguments:
            if text[at : at + 1] != ",":
                raise ValueError(f"a comma or a closing parenthesis is missing at {text[at:]!r}")
            at = _past_space(text, at + 1)
        argument, at = _argument(text, at)
        arguments.append(argument)
        at = _past_space(text, at)
    return Call(opening[1], tuple(arguments)), at + 1


def _argument(text: str, at: int) -> tuple[Expression, int]:
    if text[at : at + 1] == "'":
        return _string(text, at)
    if text[at : at + 1] == "$":
        end = _path_end(text, at)
        return _path(text[at:end].strip()), end
    for word, value in _WORDS.items():
        if text.startswith(word, at):
            return Constant(value), at + len(word)
    number = _NUMBER.match(text, at)
    if number:
        return Constant(json.loads(number[0])), number.end()
    return _call(text, at)


def _string(text: str, at: int) -> tuple[Constant, int]:
    """A quoted string; the escapes of braces stay, as they mean something to Format alone."""
    end = at + 1
    while end < len(text) and text[end] != "'":
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        raise ValueError(f"a string is not closed: {text[at:]!r}")
    return Constant(re.sub(r"\\(['\\])", r"\1", text[at + 1 : end])), end + 1


def _path_end(text: str, at: int) -> int:
    quote, depth = "", 0
    while at < len(text):
        char = text[at]
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"" and depth:
            quote = char
        elif char in "[(":
            depth += 1
        elif char in "])" and depth:
            depth -= 1
        elif char in ",)" and not depth:
            break
        at += 1
    return at


def _past_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at
