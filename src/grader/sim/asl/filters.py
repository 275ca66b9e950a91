"""Does an item pass a JSONPath filter such as `@.price < 10 && @.tags`?"""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Callable
from typing import Any

_COMPARISON = re.compile(r"(.+?)\s*(==|!=|<=|>=|<|>)\s*(.+)", re.S)
_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
Select = Callable[[str, Any], Any]


def keeps(condition: str, item: Any, select: Select, root: Any) -> bool:  # noqa: ANN401
    """Whether the item passes; `select` follows a path from the item (`@`) or the root (`$`).

    Raises:
        ValueError: If the condition cannot be read.
    """
    return any(
        all(_holds(part.strip(), item, select, root) for part in either.split("&&"))
        for either in condition.split("||")
    )


def check(condition: str, read: Callable[[str], object]) -> None:
    """Reads a condition without an item; `read` reads a path.

    Raises:
        ValueError: If the condition cannot be read.
    """
    for part in re.split(r"&&|\|\|", condition):
        comparison = _COMPARISON.fullmatch(part.strip().lstrip("! "))
        operands = comparison.group(1, 3) if comparison else [part.strip().lstrip("! ")]
        for operand in operands:
            if operand.strip()[:1] in ("@", "$"):
                read("$" + operand.strip()[1:])
            else:
                _constant(operand.strip())


def _holds(part: str, item: Any, select: Select, root: Any) -> bool:  # noqa: ANN401
    if part.startswith("!"):
        return not _holds(part[1:].strip(), item, select, root)
    comparison = _COMPARISON.fullmatch(part)
    try:
        if comparison is None:
            _operand(part, item, select, root)
            return True
        left, test, right = comparison.groups()
        values = [_operand(text.strip(), item, select, root) for text in (left, right)]
    except LookupError:
        return False
    try:
        return _TESTS[test](*values)
    except TypeError:
        return False


def _operand(text: str, item: Any, select: Select, root: Any) -> Any:  # noqa: ANN401
    if text.startswith("@"):
        return select("$" + text[1:], item)
    if text.startswith("$"):
        return select(text, root)
    return _constant(text)


def _constant(text: str) -> Any:  # noqa: ANN401
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1]
    try:
        return json.loads(text)
    except ValueError:
        raise ValueError(f"cannot read {text!r} in a path's filter") from None
