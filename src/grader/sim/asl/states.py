"""What does each type of state do? One walk a type; each returns the output and what is next.

The order of input and output processing is InputPath, Parameters, the state's work,
ResultSelector, ResultPath, OutputPath.
Source: https://states-language.net/spec.html#input-output-processing
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from grader.sim.asl import choice, errors, paths, tasks, times
from grader.sim.asl.flow import Fork, Sleep, Walk
from grader.sim.asl.outcome import Attempt
from grader.sim.asl.template import filled

if TYPE_CHECKING:
    from grader.sim.asl.run import Place, Run

State = dict[str, Any]


@dataclass(frozen=True)
class Result:
    """What a machine, a branch or an item came to: a value or a failure."""

    value: Any = None
    failure: errors.StateFailure | None = None


def combined(path: str | None, data: Any, result: Any) -> Any:  # noqa: ANN401
    """The state's input with the result at `ResultPath`; null keeps the input, `$` the result.

    Raises:
        errors.StateFailure: `States.ResultPathMatchFailure` if the path does not fit the input.
    """
    if path is None:
        return data
    try:
        return paths.placed(path, data, result)
    except paths.NoMatch:
        cause = f"Unable to apply ResultPath '{path}' to the state's input"
        raise errors.StateFailure(errors.RESULT_PATH, cause) from None


def _filtered(run: Run, field: str, state: State, data: Any, place: Place) -> Any:  # noqa: ANN401
    path = state.get(field, "$")
    return {} if path is None else run.scope(data, place).select(path)


def _effective(run: Run, state: State, data: Any, place: Place) -> Any:  # noqa: ANN401
    """The input after InputPath and Parameters."""
    data = _filtered(run, "InputPath", state, data, place)
    return filled(state["Parameters"], run.scope(data, place)) if "Parameters" in state else data


def _output(run: Run, state: State, data: Any, result: Any, place: Place) -> tuple[Any, str | None]:  # noqa: ANN401
    if "ResultSelector" in state:
        result = filled(state["ResultSelector"], run.scope(result, place))
    data = combined(state.get("ResultPath", "$"), data, result)
    return _filtered(run, "OutputPath", state, data, place), state.get("Next")


def _number(run: Run, state: State, field: str, data: Any, place: Place) -> float | None:  # noqa: ANN401
    """The number of a field or its Path form; None if there is neither."""
    if f"{field}Path" not in state:
        return state.get(field)
    found = run.value(state[f"{field}Path"], data, place)
    if not isinstance(found, int | float) or isinstance(found, bool) or found < 0:
        cause = f"{field}Path '{state[f'{field}Path']}' leads to {found!r}, not to a number"
        raise errors.StateFailure(errors.RUNTIME, cause)
    return found


def _pass(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _effective(run, state, data, place)
    return _output(run, state, data, state.get("Result", effective), place)
    yield  # a walk like all others, that waits for nothing


def _task(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    raw = _filtered(run, "InputPath", state, data, place)
    payload = _effective(run, state, data, place)
    timeout = _number(run, state, "TimeoutSeconds", raw, place)
    heartbeat = _number(run, state, "HeartbeatSeconds", raw, place)
    resource = state["Resource"]
    task = tasks.find(run.tasks, resource)
    assert task is not None, "the check has looked for it"
    number = 1 + place.context["State"]["RetryCount"]
    start, outcome, error = run.clock.now, "aborted", None
    try:
        limit = tasks.DEFAULT_TIMEOUT if timeout is None else timeout
        ended = tasks.attempt(task, payload, limit, heartbeat)
        yield Sleep(ended.seconds)
        outcome = "failed" if ended.failure else "succeeded"
        error = ended.failure.error if ended.failure else None
    finally:
        run.attempts.append(
            Attempt(name, resource, number, start, run.clock.now, outcome, error, place.lane)
        )
    if ended.failure:
        raise ended.failure
    return _output(run, state, data, ended.value, place)


def _choice(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _filtered(run, "InputPath", state, data, place)
    scope = run.scope(effective, place)
    following = next(
        (rule["Next"] for rule in state["Choices"] if choice.holds(rule, scope)),
        state.get("Default"),
    )
    if following is None:
        raise errors.StateFailure(errors.NO_CHOICE, f"no rule of '{name}' holds; it has no Default")
    return _filtered(run, "OutputPath", state, effective, place), following
    yield


def _wait(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _filtered(run, "InputPath", state, data, place)
    seconds = _number(run, state, "Seconds", effective, place)
    if seconds is None:
        text = state.get("Timestamp")
        if text is None:
            text = run.value(state["TimestampPath"], effective, place)
        moment = times.instant(text)
        if moment is None:
            raise errors.StateFailure(errors.RUNTIME, f"{text!r} is no timestamp")
        seconds = max(0.0, times.seconds(moment) - run.clock.now)
    yield Sleep(seconds)
    return _filtered(run, "OutputPath", state, effective, place), state.get("Next")


def _succeed(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _filtered(run, "InputPath", state, data, place)
    return _filtered(run, "OutputPath", state, effective, place), None
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


def _parallel(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _effective(run, state, data, place)
    lanes = [place.within(f"{name}/branch {i}") for i in range(len(state["Branches"]))]
    results = yield Fork(
        [
            partial(run.machine, branch, effective, lane)
            for branch, lane in zip(state["Branches"], lanes, strict=True)
        ],
        enough=lambda result: result.failure is not None,
    )
    _raise_first(results)
    return _output(run, state, data, [result.value for result in results], place)


def _raise_first(results: list[Result | None]) -> None:
    for result in results:
        if result is not None and result.failure is not None:
            raise errors.StateFailure(result.failure.error, result.failure.cause)


def _map(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    effective = _filtered(run, "InputPath", state, data, place)
    items = run.value(state.get("ItemsPath", "$"), effective, place)
    if not isinstance(items, list):
        cause = f"ItemsPath '{state.get('ItemsPath', '$')}' leads to no array"
        raise errors.StateFailure(errors.RUNTIME, cause)
    selector = state.get("ItemSelector", state.get("Parameters"))
    processor = state["ItemProcessor"] if "ItemProcessor" in state else state["Iterator"]
    tolerated = _tolerated(run, state, effective, place, len(items))

    def begin(i: int) -> Walk:
        item = {"Index": i, "Value": items[i]}
        lane = place.within(f"{name}/item {i}", Map={"Item": item})
        given = items[i] if selector is None else filled(selector, run.scope(effective, lane))
        return run.machine(processor, given, lane)

    failed = 0

    def enough(result: Result) -> bool:
        nonlocal failed
        failed += result.failure is not None
        return failed > (tolerated or 0)

    limit = _number(run, state, "MaxConcurrency", effective, place)
    starts = [partial(begin, i) for i in range(len(items))]
    results = yield Fork(starts, enough, int(limit or 0))
    if tolerated is None:
        _raise_first(results)
    elif failed > tolerated:
        cause = f"{failed} of {len(items)} items failed; {tolerated:g} are tolerated"
        raise errors.StateFailure(errors.TOLERATED, cause)
    values = [result.value for result in results if result.failure is None]
    return _output(run, state, data, values, place)


def _tolerated(run: Run, state: State, data: Any, place: Place, items: int) -> float | None:  # noqa: ANN401
    """How many items may fail; None if the machine says nothing, so that none may."""
    count = _number(run, state, "ToleratedFailureCount", data, place)
    share = _number(run, state, "ToleratedFailurePercentage", data, place)
    limits = [] if count is None else [count]
    if share is not None:
        limits.append(items * share / 100)
    return min(limits, default=None)


WALKS: dict[str, Callable[[Run, str, State, Any, Place], Walk]] = {
    "Pass": _pass,
    "Task": _task,
    "Choice": _choice,
    "Wait": _wait,
    "Succeed": _succeed,
    "Fail": _fail,
    "Parallel": _parallel,
    "Map": _map,
}
