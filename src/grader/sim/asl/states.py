"""What does each type of state do? One walk a type; each returns the output and what is next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from grader.sim.asl import choice, errors, tasks, times
from grader.sim.asl.branching import walk_map, walk_parallel
from grader.sim.asl.flow import Sleep, Walk
from grader.sim.asl.outcome import Attempt
from grader.sim.asl.shaping import State, effective, filtered, number, output

if TYPE_CHECKING:
    from grader.sim.asl.run import Place, Run


def _pass(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    given = effective(run, state, data, place)
    return output(run, state, data, state.get("Result", given), place)
    yield  # a walk like all others, that waits for nothing


def _task(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    if state["Resource"].endswith(".waitForTaskToken"):
        token = f"token-{run.transitions}"  # each attempt is a transition, so each has its own
        place = replace(place, context={**place.context, "Task": {"Token": token}})
    raw = filtered(run, "InputPath", state, data, place)
    payload = effective(run, state, data, place)
    timeout = number(run, state, "TimeoutSeconds", raw, place, least=1)
    heartbeat = number(run, state, "HeartbeatSeconds", raw, place, least=1)
    resource = state["Resource"]
    task = tasks.find(run.tasks, resource)
    assert task is not None, "the check has looked for it"
    tries = 1 + place.context["State"]["RetryCount"]
    start, outcome, error = run.clock.now, "aborted", None
    try:
        limit = tasks.DEFAULT_TIMEOUT if timeout is None else timeout
        ended = tasks.attempt(task, payload, limit, heartbeat)
        yield Sleep(ended.seconds)
        outcome = "failed" if ended.failure else "succeeded"
        error = ended.failure.error if ended.failure else None
    finally:
        run.attempts.append(
            Attempt(name, resource, tries, start, run.clock.now, outcome, error, place.lane)
        )
    if ended.failure:
        raise ended.failure
    return output(run, state, data, ended.value, place)


def _choice(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    given = filtered(run, "InputPath", state, data, place)
    scope = run.scope(given, place)
    following = next(
        (rule["Next"] for rule in state["Choices"] if choice.holds(rule, scope)),
        state.get("Default"),
    )
    if following is None:
        raise errors.StateFailure(errors.RUNTIME, f"no rule of '{name}' holds; it has no Default")
    return filtered(run, "OutputPath", state, given, place), following
    yield


def _wait(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    given = filtered(run, "InputPath", state, data, place)
    seconds: float | None = number(run, state, "Seconds", given, place)
    if seconds is None:
        text = state.get("Timestamp")
        if text is None:
            text = run.value(state["TimestampPath"], given, place)
        moment = times.instant(text)
        if moment is None:
            raise errors.StateFailure(errors.RUNTIME, f"{text!r} is no timestamp")
        seconds = max(0.0, times.seconds(moment) - run.clock.now)
    run.log("WaitScheduled", name, place.lane, seconds)
    yield Sleep(seconds)
    return filtered(run, "OutputPath", state, given, place), state.get("Next")


def _succeed(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    given = filtered(run, "InputPath", state, data, place)
    return filtered(run, "OutputPath", state, given, place), None
    yield


def _fail(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    said = {}
    for field in ("Error", "Cause"):
        path = state.get(f"{field}Path")
        said[field] = state.get(field, "") if path is None else run.value(path, data, place)
        if not isinstance(said[field], str):
            cause = f"{field}Path '{path}' leads to {said[field]!r}, not to a string"
            raise errors.StateFailure(errors.RUNTIME, cause)
    raise errors.StateFailure(said["Error"], said["Cause"])
    yield


WALKS: dict[str, Callable[[Run, str, State, Any, Place], Walk]] = {
    "Pass": _pass,
    "Task": _task,
    "Choice": _choice,
    "Wait": _wait,
    "Succeed": _succeed,
    "Fail": _fail,
    "Parallel": walk_parallel,
    "Map": walk_map,
}
