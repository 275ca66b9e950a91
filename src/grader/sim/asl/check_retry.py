"""Is what a state does about errors, in Retry and Catch, well formed?

Source: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.sim.asl import errors
from grader.sim.asl.check_fields import path_fields

_NUMBERS = {
    "IntervalSeconds": (1, 99_999_999),
    "MaxAttempts": (0, 99_999_999),
    "MaxDelaySeconds": (1, 31_622_399),
}
"""The least and the most of a retrier's whole numbers; the source is that of this module."""
_RETRIER = {"ErrorEquals", "BackoffRate", "JitterStrategy", "Comment", *_NUMBERS}
_CATCHER = {"ErrorEquals", "Next", "ResultPath", "Comment"}


def handlers(state: dict[str, Any], where: str) -> Iterator[str]:
    """What is wrong with a state's retriers and catchers."""
    for field, known in (("Retry", _RETRIER), ("Catch", _CATCHER)):
        listed = state.get(field, [])
        if not isinstance(listed, list):
            yield f"{where}: {field!r} must be a list of objects, not {type(listed).__name__}"
            continue
        for i, handler in enumerate(listed):
            which = f"{where}, {field} {i}"
            if not isinstance(handler, dict):
                yield f"{which}: it must be an object"
                continue
            yield from (f"{which}: unknown field {key!r}" for key in handler if key not in known)
            yield from _names(handler.get("ErrorEquals"), which, field, i == len(listed) - 1)
            if field == "Catch" and "Next" not in handler:
                yield f"{which}: 'Next' is missing"
            yield from path_fields(handler, which)
            yield from _numbers(handler, which)


def _names(listed: Any, which: str, field: str, last: bool) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(listed, list) or not listed or not all(isinstance(n, str) for n in listed):
        yield f"{which}: 'ErrorEquals' must be a list of error names"
    elif errors.ALL in listed and (len(listed) > 1 or not last):
        yield f"{which}: 'States.ALL' must stand alone, and in the last {field}"


def _numbers(retrier: dict[str, Any], which: str) -> Iterator[str]:
    for field, (least, most) in _NUMBERS.items():
        value = retrier.get(field, least)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            yield (
                f"{which}: {field!r} must be a whole number from {least} to {most:_}, not {value!r}"
            )
    rate = retrier.get("BackoffRate", 2.0)
    if not isinstance(rate, int | float) or isinstance(rate, bool) or rate < 1:
        yield f"{which}: 'BackoffRate' must be a number of at least 1, not {rate!r}"
    if retrier.get("JitterStrategy", "NONE") not in ("NONE", "FULL"):
        yield f"{which}: 'JitterStrategy' is FULL or NONE, not {retrier['JitterStrategy']!r}"
