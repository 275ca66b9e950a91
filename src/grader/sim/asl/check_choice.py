"""Are the rules of a Choice state well formed?

Source: https://states-language.net/spec.html#choice-state
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.sim.asl import choice, paths, times


def rules(state: dict[str, Any], where: str) -> Iterator[str]:
    """What is wrong with the rules of a Choice state."""
    listed = state.get("Choices")
    if not isinstance(listed, list) or not listed:
        yield f"{where}: a Choice state needs 'Choices', a list of rules"
        return
    for i, rule in enumerate(listed):
        yield from _rule(rule, f"{where}, rule {i}", top=True)


def _rule(rule: Any, where: str, *, top: bool) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(rule, dict):
        yield f"{where}: it must be an object"
        return
    if top != ("Next" in rule):
        yield f"{where}: 'Next' belongs in a rule of the state itself, and only there"
    found = [name for name in rule if name in choice.OPERATORS or name in ("And", "Or", "Not")]
    known = {"Variable", "Next", "Comment", *found}
    for field in rule:
        if field == "Condition":
            yield f"{where}: 'Condition' belongs to JSONata, which is not supported here"
        elif field not in known:
            yield f"{where}: unknown field {field!r}"
    if len(found) != 1:
        yield f"{where}: it must have exactly one operator, not {len(found)}"
        return
    value = rule[found[0]]
    if found[0] == "Not":
        yield from _rule(value, where, top=False)
    elif found[0] in ("And", "Or"):
        if not isinstance(value, list) or not value:
            yield f"{where}: {found[0]!r} must be a list of rules"
            return
        for inner in value:
            yield from _rule(inner, where, top=False)
    elif "Variable" not in rule:
        yield f"{where}: 'Variable' is missing"
    else:
        yield from _path(rule["Variable"], f"{where}: 'Variable'")
        yield from _operand(found[0], value, where)


def _path(path: Any, what: str) -> Iterator[str]:  # noqa: ANN401
    try:
        paths.checked(path)
    except ValueError as error:
        yield f"{what} is no path: {error}"


def _operand(name: str, value: Any, where: str) -> Iterator[str]:  # noqa: ANN401
    if name.endswith("Path"):
        yield from _path(value, f"{where}: {name!r}")
    elif name.startswith(("Is", "Boolean")):
        if not isinstance(value, bool):
            yield f"{where}: {name!r} must be true or false, not {value!r}"
    elif name.startswith("Numeric"):
        if not isinstance(value, int | float) or isinstance(value, bool):
            yield f"{where}: {name!r} must be a number, not {value!r}"
    elif not isinstance(value, str):
        yield f"{where}: {name!r} must be a string, not {value!r}"
    elif name.startswith("Timestamp") and times.instant(value) is None:
        yield f"{where}: {name!r} must be a timestamp such as 2026-01-01T00:00:00Z, not {value!r}"
    elif name == "StringMatches" and not choice.is_pattern(value):
        yield f"{where}: in {name!r} a backslash stands before * or a backslash: {value!r}"
