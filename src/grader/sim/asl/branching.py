"""How do the states run that hold machines of their own? Parallel, and Map in both its modes.

A Map state runs inline unless its ProcessorConfig says DISTRIBUTED. Inline, at most 40 items run at
once and the first failure is the state's, by its own name. Distributed, failures are counted: more
than are tolerated (none, by default) fail the state with `States.ExceedToleratedFailureThreshold`;
below that the place of a failed item in the result is null, as the specification wants one element
for each item.
Sources: https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html,
https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html and
https://states-language.net/spec.html#map-state
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from grader.sim.asl import errors
from grader.sim.asl.flow import Fork, Walk
from grader.sim.asl.shaping import Result, State, effective, filtered, number, output
from grader.sim.asl.template import filled

if TYPE_CHECKING:
    from grader.sim.asl.run import Place, Run

MOST_INLINE = 40
"""Items that an inline Map state runs at once."""
MOST_DISTRIBUTED = 10_000
"""Items that a distributed Map state runs at once."""


def is_distributed(state: State) -> bool:
    """Whether a Map state runs each item as an execution of its own."""
    return bool(_processor(state).get("ProcessorConfig", {}).get("Mode") == "DISTRIBUTED")


def _processor(state: State) -> dict[str, Any]:
    found: dict[str, Any] = (
        state["ItemProcessor"] if "ItemProcessor" in state else state["Iterator"]
    )
    return found


def walk_parallel(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    """The walk through a Parallel state; the first branch that fails ends the others."""
    given = effective(run, state, data, place)
    lanes = [place.within(f"{name}/branch {i}") for i in range(len(state["Branches"]))]
    results = yield Fork(
        [
            partial(run.machine, branch, given, lane)
            for branch, lane in zip(state["Branches"], lanes, strict=True)
        ],
        enough=lambda result: result.failure is not None,
    )
    _raise_first(results)
    return output(run, state, data, [result.value for result in results], place)


def walk_map(run: Run, name: str, state: State, data: Any, place: Place) -> Walk:  # noqa: ANN401
    """The walk through a Map state."""
    given = filtered(run, "InputPath", state, data, place)
    items = run.value(state.get("ItemsPath", "$"), given, place)
    if not isinstance(items, list):
        cause = f"ItemsPath '{state.get('ItemsPath', '$')}' leads to no array"
        raise errors.StateFailure(errors.RUNTIME, cause)
    selector = state.get("ItemSelector", state.get("Parameters"))
    distributed = is_distributed(state)
    tolerated = _tolerated(run, state, given, place, len(items)) if distributed else 0
    most = MOST_DISTRIBUTED if distributed else MOST_INLINE
    limit = number(run, state, "MaxConcurrency", given, place) or most

    starts = []
    for i, item in enumerate(items):
        lane = place.within(f"{name}/item {i}", Map={"Item": {"Index": i, "Value": item}})
        payload = item if selector is None else filled(selector, run.scope(given, lane))
        starts.append(partial(run.machine, _processor(state), payload, lane))

    failed = 0

    def enough(result: Result) -> bool:
        nonlocal failed
        failed += result.failure is not None
        return failed > tolerated

    results = yield Fork(starts, enough, min(limit, most))
    if not distributed:
        _raise_first(results)
    elif failed > tolerated:
        cause = f"{failed} of {len(items)} items failed; {tolerated:g} are tolerated"
        raise errors.StateFailure(errors.TOLERATED, cause)
    return output(run, state, data, [result.value for result in results], place)


def _tolerated(run: Run, state: State, data: Any, place: Place, items: int) -> float:  # noqa: ANN401
    """How many items may fail; the smaller of two limits, none if nothing is said."""
    limits: list[float] = []
    count = number(run, state, "ToleratedFailureCount", data, place)
    share = number(run, state, "ToleratedFailurePercentage", data, place)
    if count is not None:
        limits.append(count)
    if share is not None:
        limits.append(items * share / 100)
    return min(limits, default=0)


def _raise_first(results: list[Result | None]) -> None:
    for result in results:
        if result is not None and result.failure is not None:
            raise errors.StateFailure(result.failure.error, result.failure.cause)
