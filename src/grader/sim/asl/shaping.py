"""How do a state's fields shape its input and output?

The order is InputPath, Parameters, the state's work, ResultSelector, ResultPath, OutputPath.
Source: https://states-language.net/spec.html#input-output-processing
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.sim.asl import errors, paths
from grader.sim.asl.template import filled

if TYPE_CHECKING:
    from grader.sim.asl.run import Place, Run

State = dict[str, Any]

PAYLOAD_LIMIT = 262_144
"""Bytes of JSON that a state may put out or work on (256 KiB).

Source: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
"""


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


def filtered(run: Run, field: str, state: State, data: Any, place: Place) -> Any:  # noqa: ANN401
    """What InputPath or OutputPath leaves of the data; null leaves `{}`."""
    path = state.get(field, "$")
    return {} if path is None else run.scope(data, place).select(path)


def effective(run: Run, state: State, data: Any, place: Place) -> Any:  # noqa: ANN401
    """The input after InputPath and Parameters."""
    data = filtered(run, "InputPath", state, data, place)
    if "Parameters" in state:
        data = filled(state["Parameters"], run.scope(data, place))
        check_size(data)
    return data


def output(run: Run, state: State, data: Any, result: Any, place: Place) -> tuple[Any, str | None]:  # noqa: ANN401
    """What the state puts out, after ResultSelector to OutputPath, and what is next."""
    if "ResultSelector" in state:
        result = filled(state["ResultSelector"], run.scope(result, place))
    data = combined(state.get("ResultPath", "$"), data, result)
    return filtered(run, "OutputPath", state, data, place), state.get("Next")


def number(
    run: Run,
    state: State,
    field: str,
    data: Any,  # noqa: ANN401
    place: Place,
    least: int = 0,
) -> int | None:
    """The whole number of a field or its Path form; None if there is neither."""
    if f"{field}Path" not in state:
        return state.get(field)
    found = run.value(state[f"{field}Path"], data, place)
    if isinstance(found, float) and found.is_integer():
        found = int(found)
    if not isinstance(found, int) or isinstance(found, bool) or found < least:
        cause = (
            f"{field}Path '{state[f'{field}Path']}' leads to {found!r}, "
            f"not to a whole number of at least {least}"
        )
        raise errors.StateFailure(errors.RUNTIME, cause)
    return found


def check_size(data: Any) -> None:  # noqa: ANN401
    """Refuses data above the limit.

    Raises:
        errors.StateFailure: `States.DataLimitExceeded`.
    """
    size = len(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
    if size > PAYLOAD_LIMIT:
        raise errors.StateFailure(
            errors.DATA_LIMIT, f"{size} bytes of data; the limit is {PAYLOAD_LIMIT}"
        )
