"""Does a state have the fields that its type allows, with values of the right kind?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.sim.asl import paths, template, times
from grader.sim.asl.choice import OPERATORS
from grader.sim.asl.expressions import parsed

_ALL = {"Type", "Comment", "QueryLanguage"}
_FILTERS = {"InputPath", "OutputPath"}
_NEXT = {"Next", "End"}
_RESULT = {"ResultPath", "Parameters", "ResultSelector", "Retry", "Catch"} | _FILTERS | _NEXT
_LIMITS = {f"{n}Seconds{p}" for n in ("Timeout", "Heartbeat") for p in ("", "Path")}
_MAP = {"ItemProcessor", "Iterator", "ItemsPath", "ItemSelector"}
_MAP |= {"MaxConcurrency", "MaxConcurrencyPath"}
DISTRIBUTED = {
    "Label",
    *(f"ToleratedFailure{n}{p}" for n in ("Count", "Percentage") for p in ("", "Path")),
}
"""Fields that a Map state has in distributed mode alone."""
FIELDS: dict[str, set[str]] = {
    "Pass": {"Result", "ResultPath", "Parameters"} | _FILTERS | _NEXT,
    "Task": {"Resource", "Credentials"} | _LIMITS | _RESULT,
    "Choice": {"Choices", "Default"} | _FILTERS,
    "Wait": {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"} | _FILTERS | _NEXT,
    "Succeed": _FILTERS,
    "Fail": {"Error", "ErrorPath", "Cause", "CausePath"},
    "Parallel": {"Branches"} | _RESULT,
    "Map": _MAP | DISTRIBUTED | _RESULT,
}
"""By type, the fields of a state, besides those that all have."""
_WAITS = ("Seconds", "SecondsPath", "Timestamp", "TimestampPath")
_JSONATA = ("Arguments", "Output", "Items", "Condition")
_UNSUPPORTED = {
    "Assign": "variables are not supported here",
    "ItemReader": "it is not supported here; give the Map state its items in the input",
    "ItemBatcher": "it is not supported here",
    "ResultWriter": "it is not supported here; the results are the state's output",
}
_TEMPLATES = ("Parameters", "ResultSelector", "ItemSelector")
_COMPUTED = ("ErrorPath", "CausePath")
"""Path fields that may hold an intrinsic function."""
_EITHER = [*(f"{n}Seconds" for n in ("Timeout", "Heartbeat")), "MaxConcurrency", "Error", "Cause"]
_EITHER += ["ToleratedFailureCount", "ToleratedFailurePercentage"]
"""Fields that exclude their Path form."""
_NUMBERS = {
    "TimeoutSeconds": (1, 99_999_999),
    "HeartbeatSeconds": (1, 99_999_999),
    "Seconds": (0, 99_999_999),
    "MaxConcurrency": (0, 10_000_000),
    "ToleratedFailureCount": (0, 10_000_000),
}
"""The least and the most of fields that hold a whole number.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html and -wait.html
"""
_TEXTS = ("Resource", "Error", "Cause", "Comment", "Label")


def fields(kind: str, state: dict[str, Any], where: str) -> Iterator[str]:
    """What is wrong with the choice of fields."""
    for field in state:
        if field in _JSONATA:
            yield (
                f"{where}: {field!r} belongs to JSONata, which is not supported here; "
                "write the machine with JSONPath"
            )
        elif field in _UNSUPPORTED:
            yield f"{where}: {field!r}: {_UNSUPPORTED[field]}"
        elif field not in FIELDS[kind] | _ALL:
            yield f"{where}: a {kind} state has no field {field!r}"
    if kind == "Task" and "Resource" not in state:
        yield f"{where}: a Task state needs 'Resource'"
    if kind == "Wait" and sum(field in state for field in _WAITS) != 1:
        yield f"{where}: give it exactly one of {', '.join(_WAITS)}"
    for field in _EITHER:
        if field in state and f"{field}Path" in state:
            yield f"{where}: give it either {field!r} or '{field}Path', not both"


def values(part: dict[str, Any], where: str) -> Iterator[str]:
    """What is wrong with the values of a machine's or a state's fields."""
    yield from path_fields(part, where)
    for field in _TEMPLATES:
        if field in part:
            if not isinstance(part[field], dict):
                yield f"{where}: {field!r} must be an object"
            yield from (f"{where}, {field}: {wrong}" for wrong in template.problems(part[field]))
    for field, (least, most) in _NUMBERS.items():
        if field in part and not _is_whole(part[field], least, most):
            yield (
                f"{where}: {field!r} must be a whole number from {least} to {most:_}, "
                f"not {part[field]!r}"
            )
    for field in _TEXTS:
        if field in part and not isinstance(part[field], str):
            yield f"{where}: {field!r} must be a string, not {part[field]!r}"
    if "Timestamp" in part and times.instant(part["Timestamp"]) is None:
        yield f"{where}: 'Timestamp' is no timestamp such as 2026-01-01T00:00:00Z"
    share = part.get("ToleratedFailurePercentage", 0)
    if not isinstance(share, int | float) or isinstance(share, bool) or not 0 <= share <= 100:
        yield f"{where}: 'ToleratedFailurePercentage' lies between 0 and 100, not {share!r}"
    beat, limit = part.get("HeartbeatSeconds"), part.get("TimeoutSeconds")
    if isinstance(beat, int) and isinstance(limit, int) and beat >= limit:
        yield f"{where}: 'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'"


def _is_whole(value: Any, least: int, most: int) -> bool:  # noqa: ANN401
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def path_fields(part: dict[str, Any], where: str) -> Iterator[str]:
    """What is wrong with the paths among the fields of a state or a handler."""
    for field, path in part.items():
        if not field.endswith("Path") or field in OPERATORS:
            continue
        if path is None and field in ("InputPath", "OutputPath", "ResultPath"):
            continue
        try:
            if field in _COMPUTED and isinstance(path, str):
                parsed(path)
                continue
            found = paths.checked(path)
        except ValueError as error:
            yield f"{where}: {field!r} is no path: {error}"
            continue
        if field == "ResultPath" and path.startswith("$$"):
            yield f"{where}: 'ResultPath' {path!r} leads into the context object"
        if field == "ResultPath" and not all(step.single for step in found):
            yield f"{where}: 'ResultPath' {path!r} may lead to several places"
