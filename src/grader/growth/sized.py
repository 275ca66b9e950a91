"""How many items are in a container, and how many of them does one operation look at or move?"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
from collections import deque
from itertools import islice
from math import log2
from typing import Any

from grader.equality import are_plain, is_plain

SIZED: tuple[type, ...] = (
    list, tuple, str, bytes, bytearray, dict, set, frozenset, deque, range, memoryview,
    type({}.keys()), type({}.values()), type({}.items()),
)  # fmt: skip


def size(value: object) -> int | None:
    """The number of items in a container of Python's; None for anything else."""
    return len(value) if type(value) in SIZED else inner_size(value)  # type: ignore[arg-type]


def inner_size(value: object) -> int | None:
    """The number of items, of an instance of a class derived from a container's too."""
    for base in SIZED:
        if isinstance(value, base):
            return int(base.__len__(value))  # type: ignore[attr-defined]
    return None


def moved(index: Any, before: int) -> int:
    """The items that move up when one, or a slice, is deleted."""
    if isinstance(index, slice):
        return max(before - min(index.indices(before)[0], before), 0)
    place: int = operator.index(index)
    return max(before - place if place >= 0 else -place, 0)


def common(a: Any, b: Any) -> int:
    """The items that a comparison of two equal kinds looks at."""
    if len(a) != len(b) and isinstance(a, set | frozenset | dict):
        return 1
    least = min(len(a), len(b))
    if least < 8:
        return 1
    if isinstance(a, str | bytes | bytearray):
        low, high = 0, least
        while low < high:  # the length of the common beginning
            middle = (low + high + 1) // 2
            low, high = (middle, high) if a[:middle] == b[:middle] else (low, middle - 1)
        return low + 1
    if isinstance(a, list | tuple) and are_plain([*a[:least]]) and are_plain([*b[:least]]):
        unequal = map(operator.ne, a, b)
        return next((i for i, differs in enumerate(unequal) if differs), least) + 1
    if isinstance(a, list | tuple):
        return sum(_nested(x) for x in a[:least])
    return least


def _nested(value: object) -> int:
    return 1 if is_plain(type(value)) else size(value) or 1


def sorting(keys: list[Any]) -> int:
    """What it takes to sort these: less, the fewer ascending or descending runs there are."""
    n = len(keys)
    runs = n
    if are_plain(keys) or all(type(k) is tuple and are_plain(k) for k in keys):
        try:
            falls = sum(map(operator.gt, keys, islice(keys, 1, None)))
        except TypeError:
            falls = n
        runs = min(falls, max(n - 1 - falls, 0)) + 1
    return n + int(n * log2(max(runs, 1)))
