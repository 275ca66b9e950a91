"""What does a payload template become? Fields whose name ends in `.$` are replaced by values.

A value is a path (`$.a`), a path into the context object (`$$.State.Name`) or an intrinsic
function (`States.Format('{}', $.a)`), whose arguments are strings, numbers and all of these.
"""

from __future__ import annotations

import copy
import json
import random
import re
from dataclasses import dataclass
from typing import Any

from grader.sim.asl import errors, intrinsics, paths

_CALL = re.compile(r"\s*States\.(\w+)\s*\(")
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")


@dataclass(frozen=True)
class Scope:
    """What paths can see: the data, the context object, and the source of randomness."""

    data: Any
    context: dict[str, Any]
    rng: random.Random

    def select(self, path: str) -> Any:  # noqa: ANN401
        """What a path selects, in the context object if it begins with `$$`.

        Raises:
            paths.NoMatch: If it selects nothing.
        """
        if path.startswith("$$"):
            return paths.select(path[1:], self.context)
        return paths.select(path, self.data)


def filled(template: Any, scope: Scope) -> Any:  # noqa: ANN401
    """The template with all its fields replaced.

    Raises:
        errors.StateFailure: `States.ParameterPathFailure` for a path that leads nowhere,
            `States.IntrinsicFailure` for a function that cannot be computed.
    """
    if isinstance(template, list):
        return [filled(item, scope) for item in template]
    if not isinstance(template, dict):
        return copy.deepcopy(template)
    done: dict[str, Any] = {}
    for key, value in template.items():
        if key.endswith(".$"):
            done[key[:-2]] = _replaced(key, value, scope)
        else:
            done[key] = filled(value, scope)
    return done


def _replaced(key: str, expression: str, scope: Scope) -> Any:  # noqa: ANN401
    try:
        return value_of(expression, scope)
    except paths.NoMatch as missing:
        raise errors.StateFailure(
            errors.PARAMETER_PATH,
            f"The path '{missing}' of the field '{key}' was not found in the input "
            f"{intrinsics.compact(scope.data)}",
        ) from None


def value_of(expression: str, scope: Scope) -> Any:  # noqa: ANN401
    """The value of a path or an intrinsic function.

    Raises:
        paths.NoMatch: If a path leads nowhere.
        errors.StateFailure: `States.IntrinsicFailure`, if a function cannot be computed.
    """
    if expression.startswith("$"):
        return scope.select(expression)
    try:
        value, end = _called(expression, 0, scope)
        if expression[end:].strip():
            raise ValueError(f"something follows the call: {expression[end:]!r}")
    except ValueError as error:
        raise errors.StateFailure(errors.INTRINSIC, f"{expression}: {error}") from None
    return value


def _called(text: str, at: int, scope: Scope) -> tuple[Any, int]:
    opening = _CALL.match(text, at)
    if opening is None:
        raise ValueError(f"not a path and not an intrinsic function: {text[at:]!r}")
    at = opening.end()
    arguments: list[Any] = []
    while True:
        at = _past_space(text, at)
        if text[at : at + 1] == ")" and not arguments:
            break
        value, at = _argument(text, at, scope)
        arguments.append(value)
        at = _past_space(text, at)
        if text[at : at + 1] == ")":
            break
        if text[at : at + 1] != ",":
            raise ValueError(f"a comma or a closing parenthesis is missing at {text[at:]!r}")
        at += 1
    return intrinsics.call(opening[1], arguments, scope.rng), at + 1


def _argument(text: str, at: int, scope: Scope) -> tuple[Any, int]:
    if text[at : at + 1] == "'":
        return _string(text, at)
    if text[at : at + 1] == "$":
        end = _path_end(text, at)
        return scope.select(text[at:end].strip()), end
    for word, value in (("true", True), ("false", False), ("null", None)):
        if text.startswith(word, at):
            return value, at + len(word)
    number = _NUMBER.match(text, at)
    if number:
        return json.loads(number[0]), number.end()
    return _called(text, at, scope)


def _string(text: str, at: int) -> tuple[str, int]:
    """A quoted string; the escapes of braces stay, as they mean something to Format alone."""
    end = at + 1
    while end < len(text) and text[end] != "'":
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        raise ValueError(f"a string is not closed: {text[at:]!r}")
    return re.sub(r"\\(['\\])", r"\1", text[at + 1 : end]), end + 1


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
