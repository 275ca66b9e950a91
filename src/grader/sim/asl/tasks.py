"""What does a task do: answer, fail or keep silent, and how long does that take?

A task is a function of the state's effective input. What it returns is its result, at once; what
it raises is its error, under the exception's class name, as a Lambda function in Python reports
it. `Reply`, `Failure` and `Silence` say how many simulated seconds that takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.sim.asl import errors

DEFAULT_TIMEOUT = 99_999_999
"""Seconds that a task may take when the state does not say.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
"""


@dataclass(frozen=True)
class Reply:
    """An answer after `seconds`, with signs of life at the times `heartbeats` after the start."""

    value: Any
    seconds: float = 0.0
    heartbeats: tuple[float, ...] = ()


@dataclass(frozen=True)
class Failure:
    """A failure after `seconds`."""

    error: str
    cause: str = ""
    seconds: float = 0.0
    heartbeats: tuple[float, ...] = ()


@dataclass(frozen=True)
class Silence:
    """No answer, ever; at most some signs of life."""

    heartbeats: tuple[float, ...] = ()


Task = Callable[[Any], Any]


@dataclass(frozen=True)
class Ended:
    """How an attempt ends: after how many seconds, with a value or an error."""

    seconds: float
    value: Any = None
    failure: errors.StateFailure | None = None


def attempt(task: Task, payload: Any, timeout: float, heartbeat: float | None) -> Ended:  # noqa: ANN401
    """How one attempt ends, once the state's time limits (seconds) are applied.

    What JSON cannot hold is no answer: the attempt fails with `Runtime.MarshalError`, as it does
    in Lambda.

    Raises:
        AssertionError: If the task raises one: it is the test's, not the simulated service's.
    """
    behaviour = _behaviour(task, payload)
    last = 0.0
    ended = _answered(behaviour)
    if heartbeat is not None:
        for beat in (*sorted(behaviour.heartbeats), ended.seconds):
            if beat - last > heartbeat:
                ended = _timed_out(errors.HEARTBEAT, last + heartbeat, "no sign of life")
                break
            last = beat
    if ended.seconds > timeout:
        return _timed_out(errors.TIMEOUT, timeout, "no answer")
    return ended


def _behaviour(task: Task, payload: Any) -> Reply | Failure | Silence:  # noqa: ANN401
    try:
        found = task(payload)
    except AssertionError:
        raise
    except errors.TaskError as error:
        return Failure(error.error, error.cause)
    except Exception as error:
        return Failure(type(error).__name__, str(error))
    return found if isinstance(found, Reply | Failure | Silence) else Reply(found)


def _answered(behaviour: Reply | Failure | Silence) -> Ended:
    if isinstance(behaviour, Silence):
        return Ended(float("inf"))
    if isinstance(behaviour, Failure):
        failure = errors.StateFailure(behaviour.error, behaviour.cause)
        return Ended(behaviour.seconds, failure=failure)
    try:
        value = json.loads(json.dumps(behaviour.value))
    except (TypeError, ValueError) as error:
        failure = errors.StateFailure(
            "Runtime.MarshalError", f"Unable to marshal response: {error}"
        )
        return Ended(behaviour.seconds, failure=failure)
    return Ended(behaviour.seconds, value)


def _timed_out(name: str, seconds: float, what: str) -> Ended:
    return Ended(seconds, failure=errors.StateFailure(name, f"{what} for {seconds:g} s"))


class Script:
    """A task that behaves as listed, call by call; the last entry is repeated.

    `calls` holds what it was given.
    """

    def __init__(self, behaviours: Sequence[Any]) -> None:
        if not behaviours:
            raise ValueError("a script needs at least one behaviour")
        self._behaviours = list(behaviours)
        self.calls: list[Any] = []

    def __call__(self, payload: Any) -> Any:  # noqa: ANN401
        """The behaviour of this call."""
        self.calls.append(json.loads(json.dumps(payload)))
        return self._behaviours[min(len(self.calls), len(self._behaviours)) - 1]


def find(tasks: Mapping[str, Task], resource: str) -> Task | None:
    """The task of a resource: named in full, or by what follows `:function:` in its ARN."""
    found = tasks.get(resource)
    return tasks.get(resource.rpartition(":function:")[2]) if found is None else found
