"""Can this machine be run at all? All that is wrong with a definition, at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from grader.sim.asl import paths
from grader.sim.asl.choice import OPERATORS
from grader.sim.asl.tasks import Task, find

_MACHINE = {"Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"}
_PROCESSOR = _MACHINE | {"ProcessorConfig"}
_ALL = {"Type", "Comment", "QueryLanguage"}
_FILTERS = {"InputPath", "OutputPath"}
_NEXT = {"Next", "End"}
_RESULT = {"ResultPath", "Parameters", "ResultSelector", "Retry", "Catch"} | _FILTERS | _NEXT
_TASK = {
    "Resource",
    "Credentials",
    *(f"{n}Seconds{p}" for n in ("Timeout", "Heartbeat") for p in ("", "Path")),
}
_MAP = {"ItemProcessor", "Iterator", "ItemsPath", "ItemSelector", "MaxConcurrency", "Label"}
_MAP |= {"MaxConcurrencyPath", "ToleratedFailureCount", "ToleratedFailureCountPath"}
_MAP |= {"ToleratedFailurePercentage", "ToleratedFailurePercentagePath"}
_FIELDS: dict[str, set[str]] = {
    "Pass": {"Result", "ResultPath", "Parameters"} | _FILTERS | _NEXT,
    "Task": _TASK | _RESULT,
    "Choice": {"Choices", "Default"} | _FILTERS,
    "Wait": {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"} | _FILTERS | _NEXT,
    "Succeed": _FILTERS,
    "Fail": {"Error", "ErrorPath", "Cause", "CausePath"},
    "Parallel": {"Branches"} | _RESULT,
    "Map": _MAP | _RESULT,
}
_REQUIRED = {"Task": "Resource", "Choice": "Choices", "Parallel": "Branches"}
_UNSUPPORTED = {"Assign", "Arguments", "Output", "Items", "Condition"}
_DISTRIBUTED = {"ItemReader", "ItemBatcher", "ResultWriter"}
_RETRIER = {"ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds"}
_RETRIER |= {"JitterStrategy", "Comment"}
_CATCHER = {"ErrorEquals", "Next", "ResultPath", "Comment"}


def problems(definition: Mapping[str, Any], tasks: Mapping[str, Task] | None = None) -> list[str]:
    """All that is wrong with a machine, one sentence each; `[]` if it can be run.

    With `tasks`, each Task's resource must be among them.
    """
    try:
        json.dumps(definition)
    except (TypeError, ValueError) as error:
        return [f"the machine is no JSON: {error}"]
    if not isinstance(definition, dict):
        return ["the machine must be a JSON object"]
    return list(_machine(definition, "the machine", tasks, _MACHINE))


def _machine(
    machine: dict[str, Any], where: str, tasks: Mapping[str, Task] | None, fields: set[str]
) -> Iterator[str]:
    yield from _language(machine, where)
    yield from (f"{where}: unknown field {field!r}" for field in machine if field not in fields)
    states = machine.get("States")
    if not isinstance(states, dict) or not states:
        yield f"{where}: 'States' must be an object with at least one state"
        return
    if machine.get("StartAt") not in states:
        yield f"{where}: 'StartAt' must name a state, not {machine.get('StartAt')!r}"
    ends = False
    for name, state in states.items():
        if not isinstance(state, dict) or state.get("Type") not in _FIELDS:
            yield f"state {name!r}: 'Type' must be one of {', '.join(_FIELDS)}"
            continue
        ends = ends or state["Type"] in ("Succeed", "Fail") or state.get("End") is True
        yield from _state(name, state, states, tasks)
    if not ends:
        yield f'{where}: no state ends it (Succeed, Fail, or one with "End": true)'


def _language(part: dict[str, Any], where: str) -> Iterator[str]:
    if part.get("QueryLanguage", "JSONPath") != "JSONPath":
        yield (
            f"{where}: QueryLanguage {part['QueryLanguage']!r} is not supported here; "
            "write the machine with JSONPath"
        )


def _state(
    name: str, state: dict[str, Any], states: dict[str, Any], tasks: Mapping[str, Task] | None
) -> Iterator[str]:
    kind = state["Type"]
    where = f"state {name!r}"
    yield from _language(state, where)
    for field in state:
        if field in _UNSUPPORTED or field in _DISTRIBUTED:
            yield f"{where}: {field!r} is not supported here"
        elif field not in _FIELDS[kind] | _ALL:
            yield f"{where}: a {kind} state has no field {field!r}"
    if kind in _REQUIRED and not state.get(_REQUIRED[kind]):
        yield f"{where}: a {kind} state needs {_REQUIRED[kind]!r}"
        return
    if "Next" in _FIELDS[kind] and ("Next" in state) == (state.get("End") is True):
        yield f'{where}: give it either "Next" or "End": true'
    for target in _targets(state):
        if target not in states:
            yield f"{where}: there is no state {target!r} beside it to go to"
    yield from _paths(state, where)
    yield from _handlers(state, where)
    if kind == "Task" and tasks is not None and find(tasks, str(state["Resource"])) is None:
        yield f"{where}: there is no task for the resource {state['Resource']!r}"
    if kind == "Choice":
        for i, rule in enumerate(state["Choices"]):
            yield from _rule(rule, f"{where}, rule {i}", top=True)
    if kind == "Wait" and len(_FIELDS["Wait"] & set(state) & _WAITS) != 1:
        yield f"{where}: give it exactly one of {', '.join(sorted(_WAITS))}"
    yield from _inner(kind, state, where, tasks)


_WAITS = {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"}


def _inner(
    kind: str, state: dict[str, Any], where: str, tasks: Mapping[str, Task] | None
) -> Iterator[str]:
    if kind == "Parallel":
        for i, branch in enumerate(state["Branches"]):
            yield from _machine(branch, f"{where}, branch {i}", tasks, _MACHINE)
    if kind == "Map":
        processor = state.get("ItemProcessor", state.get("Iterator"))
        if not isinstance(processor, dict):
            yield f"{where}: a Map state needs 'ItemProcessor'"
        else:
            yield from _machine(processor, f"{where}, its processor", tasks, _PROCESSOR)


def _targets(state: dict[str, Any]) -> Iterator[Any]:
    yield from (state[field] for field in ("Next", "Default") if field in state)
    for field in ("Catch", "Choices"):
        for part in state.get(field, []):
            yield from [part["Next"]] if isinstance(part, dict) and "Next" in part else []


def _paths(part: dict[str, Any], where: str) -> Iterator[str]:
    for field, path in part.items():
        if not field.endswith("Path") or path is None or field in OPERATORS:
            continue
        if isinstance(path, str) and path.startswith("States.") and field in _COMPUTED:
            continue
        try:
            found = paths.steps(path[1:] if path.startswith("$$") else path)
        except (ValueError, AttributeError) as error:
            yield f"{where}: {field!r} is no path: {error}"
            continue
        if field == "ResultPath" and not all(step.single for step in found):
            yield f"{where}: 'ResultPath' {path!r} may lead to several places"


_COMPUTED = {"ErrorPath", "CausePath"}
"""Path fields that may hold an intrinsic function."""


def _handlers(state: dict[str, Any], where: str) -> Iterator[str]:
    for field, known in (("Retry", _RETRIER), ("Catch", _CATCHER)):
        handlers = state.get(field, [])
        for i, handler in enumerate(handlers):
            which = f"{where}, {field} {i}"
            listed = handler.get("ErrorEquals")
            yield from (f"{which}: unknown field {key!r}" for key in handler if key not in known)
            if not isinstance(listed, list) or not listed:
                yield f"{which}: 'ErrorEquals' must be a list of error names"
            elif "States.ALL" in listed and (len(listed) > 1 or i < len(handlers) - 1):
                yield f"{which}: 'States.ALL' must stand alone, and in the last {field}"
            if field == "Catch" and "Next" not in handler:
                yield f"{which}: 'Next' is missing"
            yield from _paths(handler, which)
            yield from _numbers(handler, which)


_LEAST = {"IntervalSeconds": 1, "MaxAttempts": 0, "BackoffRate": 1, "MaxDelaySeconds": 1}


def _numbers(retrier: dict[str, Any], which: str) -> Iterator[str]:
    for field, least in _LEAST.items():
        value = retrier.get(field, least)
        whole = int | float if field == "BackoffRate" else int
        if not isinstance(value, whole) or isinstance(value, bool) or value < least:
            yield f"{which}: {field!r} must be a number of at least {least}, not {value!r}"
    if retrier.get("JitterStrategy", "NONE") not in ("NONE", "FULL"):
        yield f"{which}: 'JitterStrategy' is FULL or NONE, not {retrier['JitterStrategy']!r}"


def _rule(rule: Any, where: str, *, top: bool) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(rule, dict):
        yield f"{where}: it must be an object"
        return
    if top != ("Next" in rule):
        yield f"{where}: 'Next' belongs in a rule of the state itself, and only there"
    found = [field for field in rule if field in OPERATORS or field in ("And", "Or", "Not")]
    known = {"Variable", "Next", "Comment", *found}
    yield from (f"{where}: unknown field {field!r}" for field in rule if field not in known)
    if len(found) != 1:
        yield f"{where}: it must have exactly one operator, not {len(found)}"
        return
    value = rule[found[0]]
    if found[0] in ("And", "Or"):
        for inner in value:
            yield from _rule(inner, where, top=False)
    elif found[0] == "Not":
        yield from _rule(value, where, top=False)
    elif "Variable" not in rule:
        yield f"{where}: 'Variable' is missing"
