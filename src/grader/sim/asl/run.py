"""How does a machine run? State after state, on the virtual clock."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from grader.sim.asl import errors, paths
from grader.sim.asl.check import problems
from grader.sim.asl.flow import Process, Sleep, Walk
from grader.sim.asl.outcome import Attempt, Event, Execution
from grader.sim.asl.retry import Retries
from grader.sim.asl.shaping import Result, check_size, combined
from grader.sim.asl.states import WALKS
from grader.sim.asl.tasks import Task
from grader.sim.asl.template import Scope, value_of
from grader.sim.asl.times import stamp
from grader.sim.clock import Clock

HISTORY_LIMIT = 25_000
"""Events that the history of a Standard execution may hold.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
"""


def execute(
    definition: Mapping[str, Any],
    tasks: Mapping[str, Task],
    data: Any = None,  # noqa: ANN401
    *,
    clock: Clock | None = None,
    seed: int = 0,
    name: str = "execution",
) -> Execution:
    """The execution of a machine, run to its end on a virtual clock.

    Args:
        definition: The machine, as its JSON says it.
        tasks: What each resource does, by its full name or the function's name in its ARN.
        data: The input, `{}` if there is none.
        clock: The clock to run on; a new one if there is none.
        seed: Of jitter, `States.MathRandom` and `States.UUID`.
        name: The name of the execution in the context object.

    Raises:
        errors.DefinitionError: If the machine cannot be run; it lists all that is wrong.
    """
    wrong = problems(definition, tasks)
    if wrong:
        raise errors.DefinitionError(wrong)
    clock = clock or Clock()
    data = {} if data is None else json.loads(json.dumps(data))
    run = Run(clock, tasks, random.Random(seed), _context(name, data, clock.now))
    start = clock.now
    results: list[Result] = []
    run.log("ExecutionStarted")
    process = Process(clock, run.machine(definition, data, Place("", run.context)), results.append)
    limit = definition.get("TimeoutSeconds")
    until = None if limit is None else start + limit
    while not results and clock.step(until):
        pass
    if not results:
        clock.run(until)
        process.end()
        return run.ended("TIMED_OUT", start, Result(failure=_late(limit)))
    return run.ended("FAILED" if results[0].failure else "SUCCEEDED", start, results[0])


def _late(limit: float | None) -> errors.StateFailure:
    return errors.StateFailure(errors.TIMEOUT, f"the execution was not done after {limit} s")


def _context(name: str, data: Any, now: float) -> dict[str, Any]:  # noqa: ANN401
    arn = "arn:aws:states:us-east-1:123456789012"
    execution = {
        "Id": f"{arn}:execution:machine:{name}",
        "Input": data,
        "Name": name,
        "RoleArn": "arn:aws:iam::123456789012:role/machine",
        "StartTime": stamp(now),
    }
    machine = {"Id": f"{arn}:stateMachine:machine", "Name": "machine"}
    return {"Execution": execution, "StateMachine": machine}


@dataclass(frozen=True)
class Place:
    """Where in the machine something happens: the lane and what the context object holds there."""

    lane: str
    context: dict[str, Any]

    def within(self, lane: str, **more: Any) -> Place:  # noqa: ANN401
        """The place of a branch or item of this one."""
        return Place(f"{self.lane}/{lane}".lstrip("/"), {**self.context, **more})


@dataclass
class Run:
    """An execution under way."""

    clock: Clock
    tasks: Mapping[str, Task]
    rng: random.Random
    context: dict[str, Any]
    transitions: int = 0
    attempts: list[Attempt] = field(default_factory=list)
    history: list[Event] = field(default_factory=list)

    def log(self, kind: str, state: str = "", lane: str = "", detail: Any = None) -> None:  # noqa: ANN401
        """Adds to the history."""
        self.history.append(Event(self.clock.now, kind, state, lane, detail))

    def ended(self, status: str, start: float, result: Result) -> Execution:
        """The execution, now that it has ended."""
        failure = result.failure
        error, cause = (failure.error, failure.cause) if failure else (None, None)
        self.log(f"Execution{''.join(part.title() for part in status.split('_'))}", detail=error)
        attempts = sorted(self.attempts, key=lambda attempt: (attempt.start, attempt.lane))
        return Execution(
            status,
            result.value,
            error,
            cause,
            start,
            self.clock.now,
            self.transitions,
            tuple(attempts),
            tuple(self.history),
        )

    def machine(self, definition: Mapping[str, Any], data: Any, place: Place) -> Walk:  # noqa: ANN401
        """The walk through a machine, a branch or an item's processor; it returns a `Result`."""
        name: str | None = definition["StartAt"]
        while name is not None:
            state = definition["States"][name]
            context = {"Name": name, "EnteredTime": stamp(self.clock.now), "RetryCount": 0}
            here = Place(place.lane, {**place.context, "State": context})
            self.transitions += 1
            self.log("StateEntered", name, place.lane)
            try:
                name_before = name
                data, name = yield from self._state(name, state, data, here)
            except errors.StateFailure as failure:
                self.log("StateFailed", name_before, place.lane, failure.error)
                return Result(failure=failure)
            self.log("StateExited", name_before, place.lane)
        return Result(data)

    def _state(self, name: str, state: dict[str, Any], data: Any, place: Place) -> Walk:  # noqa: ANN401
        """The walk through one state, with its retries; it returns the output and what is next."""
        retries = Retries(state.get("Retry", []))
        while True:
            self._check_history()
            try:
                with _runtime_errors():
                    walk = WALKS[state["Type"]](self, name, state, data, place)
                    output, following = yield from walk
                check_size(output)
                return output, following
            except errors.StateFailure as failure:
                seconds = retries.next_delay(failure.error, self.rng)
                if seconds is None:
                    return self._caught(state, data, place, failure)
            self.log("RetryScheduled", name, place.lane, seconds)
            yield Sleep(seconds)
            self.transitions += 1
            place.context["State"]["RetryCount"] = retries.count

    def _caught(
        self,
        state: dict[str, Any],
        data: Any,  # noqa: ANN401
        place: Place,
        failure: errors.StateFailure,
    ) -> tuple[Any, str]:
        for catcher in state.get("Catch", []):
            if errors.matches(failure.error, catcher["ErrorEquals"]):
                output = combined(catcher.get("ResultPath", "$"), data, failure.output())
                return output, catcher["Next"]
        raise failure

    def scope(self, data: Any, place: Place) -> Scope:  # noqa: ANN401
        """What paths see in that place."""
        return Scope(data, place.context, self.rng)

    def value(self, expression: str, data: Any, place: Place) -> Any:  # noqa: ANN401
        """The value of a path or an intrinsic function in that place."""
        return value_of(expression, self.scope(data, place))

    def _check_history(self) -> None:
        """Ends what would not; an attempt adds three events on AWS, besides those noted here."""
        if len(self.history) + 3 * len(self.attempts) > HISTORY_LIMIT:
            raise errors.StateFailure(
                errors.RUNTIME,
                f"The execution reached the maximum number of history events ({HISTORY_LIMIT}).",
            )


@contextmanager
def _runtime_errors() -> Iterator[None]:
    """Turns a path that leads nowhere into the error that machines know."""
    try:
        yield
    except paths.NoMatch as missing:
        cause = f"The path '{missing}' was not found"
        raise errors.StateFailure(errors.RUNTIME, cause) from None
