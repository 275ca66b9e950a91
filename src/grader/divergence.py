"""Where does a failing submission part from a right one? At the first step that can be compared.

Two things are compared, and nothing is said where neither can be:

- *Calls.* The submission is run once more on the input that failed. Of each call of a function that
  the tests import, the reference is asked for the result on the same arguments. The first call to
  end differently, if it is a smaller one than the call that failed, is where it goes wrong. That
  holds however the submission is built, as long as the arguments alone decide the result.
- *Variables* that the exercise names. Their values in the call that failed are lined up with those
  in the reference's; where they agree at first and then differ, that is shown.

A test file asks for it with a mark, on one test or as `pytestmark` on all:

    pytestmark = pytest.mark.steps(low="binary_search", high="binary_search")

names the variables to watch and the function that they belong to; without any, calls alone are
compared. Use it only where each input has one right result.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from types import FunctionType, ModuleType
from typing import Any

from grader import stepping
from grader.equality import Equality
from grader.stepping import Outcome, Step
from grader.values import shown

_CALLS = 200
"""Calls that are compared at most."""
_BEFORE = 3
"""Steps before the first difference that are shown."""
_LATE = 0x20 | 0x80 | 0x200  # generators and coroutines: their result is not what they return
_MANY = 0x04 | 0x08  # *args, **kwargs


def first(
    name: str,
    arguments: tuple[Any, ...],
    learner: ModuleType,
    reference: ModuleType,
    names: Mapping[str, Any],
    watched: Mapping[str, str],
    equality: Equality,
    tool: int,
) -> dict[str, Any] | None:
    """The first difference, as `TestResult.divergence`; None if nothing can be said for certain.

    `names` are what the tests import of the learner's, `watched` the functions of variables. `tool`
    is a number of `sys.monitoring` that is free.
    """
    functions = {key: value for key in names if (value := _pair(key, learner, reference))}
    if name not in functions:
        return None
    theirs = {key: pair[0] for key, pair in functions.items()}
    steps = stepping.run(theirs, name, arguments, watched, tool)
    if not steps:
        return None
    wrong = _first_wrong(steps, functions, equality)
    if wrong is not None and wrong["step"] < len(steps):
        return wrong
    ours = {key: pair[1] for key, pair in functions.items()}
    return _first_value(steps[-1], stepping.run(ours, name, arguments, watched, tool), equality)


def _pair(
    name: str, learner: ModuleType, reference: ModuleType
) -> tuple[FunctionType, FunctionType] | None:
    """The two functions of that name, if they take the same arguments by position alone."""
    one, other = vars(learner).get(name), vars(reference).get(name)
    if not (isinstance(one, FunctionType) and isinstance(other, FunctionType)):
        return None
    codes = (one.__code__, other.__code__)
    if any(code.co_flags & (_LATE | _MANY) or code.co_kwonlyargcount for code in codes):
        return None
    if codes[0].co_argcount != codes[1].co_argcount:
        return None
    return one, other


def _first_wrong(
    steps: list[Step],
    functions: Mapping[str, tuple[FunctionType, FunctionType]],
    equality: Equality,
) -> dict[str, Any] | None:
    """The first call, in the order in which they ended, that a right function ends differently."""
    for number, step in enumerate(steps[:_CALLS], 1):
        right = _outcome(functions[step.name][1], step.arguments)
        if _same(step.outcome, right, equality):
            continue
        return {
            "sentence": f"The first call that goes wrong is `{step.text()}`.",
            "line": step.line,
            "step": number,
            "yours": _difference(step.outcome, right),
            "reference": _difference(right, step.outcome),
            "before": [
                {"what": one.text(), "value": one.outcome.text()}
                for one in steps[max(0, number - 1 - _BEFORE) : number - 1]
            ],
        }
    return None


def _difference(outcome: Outcome, other: Outcome) -> str:
    """How the call ended; the arguments are told if that is where it differs."""
    if outcome == Outcome(None, outcome.after) and other == Outcome(None, other.after):
        return f"left {', '.join(map(shown, outcome.after))}"
    return outcome.text()


def _first_value(step: Step, reference: list[Step], equality: Equality) -> dict[str, Any] | None:
    """The first value of a watched variable that differs, after at least one that did not."""
    if not reference:
        return None
    found: tuple[int, str] | None = None
    for variable, values in step.values.items():
        right = reference[-1].values.get(variable, [])
        for index, ((mine, _), (theirs, _)) in enumerate(zip(values, right, strict=False)):
            if not _equal(mine, theirs, equality):
                if index > 0 and (found is None or index < found[0]):
                    found = (index, variable)
                break
    if found is None:
        return None
    index, variable = found
    mine, line = step.values[variable][index]
    theirs = reference[-1].values[variable][index][0]
    alike = "its first value" if index == 1 else f"its first {index} values"
    return {
        "sentence": f"`{variable}` parts from the right one after {alike}.",
        "line": line,
        "step": index + 1,
        "yours": f"{variable} = {shown(mine)}",
        "reference": f"{variable} = {shown(theirs)}",
        "before": [
            {"what": variable, "value": shown(value)}
            for value, _ in step.values[variable][max(0, index - _BEFORE) : index]
        ],
    }


def _same(one: Outcome, other: Outcome, equality: Equality) -> bool:
    if one.raised is not None or other.raised is not None:
        return one.raised == other.raised
    if one.returned is None and other.returned is None:  # it works in place
        return _equal(one.after, other.after, equality)
    return _equal(one.returned, other.returned, equality)


def _equal(one: Any, other: Any, equality: Equality) -> bool:
    try:
        return bool(equality.equal(one, other))
    except Exception:  # the learner's objects may do anything when compared
        return False


def _outcome(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Outcome:
    after = copy.deepcopy(arguments)
    try:
        return Outcome(function(*after), after)
    except Exception as error:
        return Outcome(raised=type(error).__name__)
