"""What does a payload template become? Fields whose name ends in `.$` are replaced by values.

A value is a path (`$.a`), a path into the context object (`$$.State.Name`) or an intrinsic
function (`States.Format('{}', $.a)`), whose arguments are strings, numbers and all of these.
Source: https://states-language.net/spec.html#payload-template
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.sim.asl import errors, intrinsics, paths
from grader.sim.asl.expressions import Call, Constant, Expression, parsed


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


def problems(template: Any) -> Iterator[str]:  # noqa: ANN401
    """What is wrong with a template, one sentence a field."""
    if isinstance(template, list):
        for item in template:
            yield from problems(item)
    elif isinstance(template, dict):
        for key, value in template.items():
            if not key.endswith(".$"):
                yield from problems(value)
            elif not isinstance(value, str):
                yield f"{key!r} must be a path or an intrinsic function, not {value!r}"
            else:
                try:
                    parsed(value)
                except ValueError as error:
                    yield f"{key!r} is no path and no intrinsic function: {error}"


def filled(template: Any, scope: Scope) -> Any:  # noqa: ANN401
    """The template with all its fields replaced.

    Raises:
        errors.StateFailure: `States.Runtime` for a path that leads nowhere and for a function
            that cannot be computed; see `grader.sim.asl.errors`.
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
            errors.RUNTIME,
            f"The path '{missing}' of the field '{key}' was not found in the input "
            f"{intrinsics.compact(scope.data)}",
        ) from None


def value_of(expression: str, scope: Scope) -> Any:  # noqa: ANN401
    """The value of a path or an intrinsic function.

    Raises:
        paths.NoMatch: If a path leads nowhere.
        errors.StateFailure: `States.Runtime`, if a function cannot be computed.
    """
    try:
        return _value(parsed(expression), scope)
    except ValueError as error:
        raise errors.StateFailure(errors.RUNTIME, f"{expression}: {error}") from None


def _value(expression: Expression, scope: Scope) -> Any:  # noqa: ANN401
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Call):
        arguments = [_value(argument, scope) for argument in expression.arguments]
        return intrinsics.call(expression.name, arguments, scope.rng)
    return scope.select(expression.text)
