"""Does a rule of a Choice state hold? All comparison operators of the States Language.

A comparison with a value of another type does not hold; a path that leads nowhere is
`States.Runtime`, save for `IsPresent`.
Source: https://states-language.net/spec.html#choice-state
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any

from grader.sim.asl import errors, paths, times
from grader.sim.asl.template import Scope

_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "Equals": operator.eq,
    "LessThan": operator.lt,
    "GreaterThan": operator.gt,
    "LessThanEquals": operator.le,
    "GreaterThanEquals": operator.ge,
}
_COMPARISON = re.compile(r"(String|Numeric|Boolean|Timestamp)([A-Z][A-Za-z]*?)(Path)?")
_PROBES = ("IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp")
OPERATORS = frozenset(
    f"{kind}{test}{path}"
    for kind in ("String", "Numeric", "Timestamp", "Boolean")
    for test in (_TESTS if kind != "Boolean" else ["Equals"])
    for path in ("", "Path")
) | {"StringMatches", *_PROBES}
"""The names of all comparison operators, without And, Or and Not."""


def holds(rule: dict[str, Any], scope: Scope) -> bool:
    """Whether the rule holds for the data.

    Raises:
        errors.StateFailure: `States.Runtime` if a path leads nowhere.
    """
    if "And" in rule:
        return all(holds(inner, scope) for inner in rule["And"])
    if "Or" in rule:
        return any(holds(inner, scope) for inner in rule["Or"])
    if "Not" in rule:
        return not holds(rule["Not"], scope)
    name = next(field for field in rule if field in OPERATORS)
    expected = rule[name]
    try:
        value = scope.select(rule["Variable"])
    except paths.NoMatch:
        if name == "IsPresent":
            return expected is False
        raise _invalid(rule["Variable"]) from None
    if name in _PROBES:
        return _probed(name, value) is expected
    if name == "StringMatches":
        return isinstance(value, str) and bool(_pattern(expected).fullmatch(value))
    return _compared(name, value, expected, scope)


def _compared(name: str, value: Any, expected: Any, scope: Scope) -> bool:  # noqa: ANN401
    found = _COMPARISON.fullmatch(name)
    assert found is not None, f"{name} is in OPERATORS"
    kind, test, by_path = found.groups()
    if by_path:
        try:
            expected = scope.select(expected)
        except paths.NoMatch:
            raise _invalid(expected) from None
    left, right = _typed(kind, value), _typed(kind, expected)
    return left is not None and right is not None and _TESTS[test](left, right)


def _typed(kind: str, value: Any) -> Any:  # noqa: ANN401
    """The value if it is of that kind, None if not; timestamps as instants."""
    if kind == "Timestamp":
        return times.instant(value)
    if kind == "Numeric":
        return value if _is_number(value) else None
    return value if isinstance(value, str if kind == "String" else bool) else None


def _is_number(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, int | float) and not isinstance(value, bool)


def _probed(name: str, value: Any) -> bool:  # noqa: ANN401
    if name == "IsNull":
        return value is None
    if name == "IsNumeric":
        return _is_number(value)
    if name == "IsTimestamp":
        return times.instant(value) is not None
    return name == "IsPresent" or isinstance(value, str if name == "IsString" else bool)


def is_pattern(text: str) -> bool:
    """Whether each backslash escapes an asterisk or a backslash, as StringMatches wants it."""
    return re.fullmatch(r"(\\[*\\]|[^\\])*", text, re.DOTALL) is not None


def _pattern(text: str) -> re.Pattern[str]:
    r"""The pattern in which `*` stands for any characters, `\*` for an asterisk."""
    parts = re.findall(r"\\[*\\]|\*|[^*\\]+", text)
    return re.compile(
        "".join(
            ".*" if part == "*" else re.escape(part[1:] if part in ("\\*", "\\\\") else part)
            for part in parts
        ),
        re.DOTALL,
    )


def _invalid(path: str) -> errors.StateFailure:
    return errors.StateFailure(
        errors.RUNTIME, f"Invalid path '{path}': a rule of the Choice state compares nothing there"
    )
