"""What do the operators do that may cost more than one step? By the names of their helpers."""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

Operator = Callable[[Any, Any], Any]


def _iadd(a: Any, b: Any) -> Any:
    a += b
    return a


def _imul(a: Any, b: Any) -> Any:
    a *= b
    return a


def _imod(a: Any, b: Any) -> Any:
    a %= b
    return a


def _isub(a: Any, b: Any) -> Any:
    a -= b
    return a


def _ior(a: Any, b: Any) -> Any:
    a |= b
    return a


def _iand(a: Any, b: Any) -> Any:
    a &= b
    return a


def _ixor(a: Any, b: Any) -> Any:
    a ^= b
    return a


ARITHMETIC: dict[str, Operator] = {
    "add": operator.add,
    "mul": operator.mul,
    "mod": operator.mod,
    "sub": operator.sub,
    "or": operator.or_,
    "and": operator.and_,
    "xor": operator.xor,
}
IN_PLACE: dict[str, Operator] = {
    "add": _iadd,
    "mul": _imul,
    "mod": _imod,
    "sub": _isub,
    "or": _ior,
    "and": _iand,
    "xor": _ixor,
}
COMPARISONS: dict[str, Operator] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}
