"""Is a wrong value right but for its type, its order, or one item?"""

# ruff: noqa: ANN401 - any two values

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from grader.equality import are_plain

COLLECTIONS = (list, tuple, set, frozenset)
_MOST = 10_000
"""Items above which two collections are not held against each other."""


def nearly(value: Any, wish: Any) -> str | None:
    """The sentence that says so."""
    return other_kind(value, wish) or other_order(value, wish)


def other_kind(value: Any, wish: Any) -> str | None:
    """The value is right, its type is not."""
    one, other = type(value), type(wish)
    if one is other or not _is_sized(value, wish):
        return None
    if one in COLLECTIONS and other in (list, tuple):
        is_same = [*value] == [*wish] if one in (list, tuple) else _is_reordered([*value], wish)
        if are_plain([*value]) and are_plain([*wish]) and is_same:
            return f"The items are right, but in {a(one.__name__)}; {a(other.__name__)} is wanted."
    is_number = {one, other} in ({str, int}, {str, float})
    if is_number and str(value) == str(wish):
        return f"The value is right, but as {a(one.__name__)}; {a(other.__name__)} is wanted."
    return None


def other_order(value: Any, wish: Any) -> str | None:
    """The items are right, their order is not; or there is one too few, or one too many."""
    if not _is_sized(value, wish):
        return None
    if type(value) is not type(wish) or type(value) not in (list, tuple):
        return None
    mine, theirs = [*value], [*wish]
    if not are_plain(mine) or not are_plain(theirs):
        return None
    if {*map(type, mine)} == {str} != {*map(type, theirs)} and mine == [*map(str, theirs)]:
        if not {*map(type, theirs)} <= {int, float}:
            return None
        return "The items are right, but each is a `str`; numbers are wanted."
    if len(mine) == len(theirs) > 1:
        if mine == theirs[::-1]:
            return "The items are right, but in reverse order."
        if _is_reordered(mine, theirs):
            return "The items are right, but in another order."
        return _shifted(mine, theirs)
    if len(theirs) > 1 and mine in (theirs[:-1], theirs[1:]):
        return f"The {'last' if mine == theirs[:-1] else 'first'} item is missing."
    if len(theirs) > 1 and theirs in (mine[:-1], mine[1:]):
        return f"There is one item too many, at the {'end' if theirs == mine[:-1] else 'start'}."
    return None


def _shifted(mine: list[Any], theirs: list[Any]) -> str | None:
    if {*map(type, [*mine, *theirs])} != {int}:
        return None
    steps = {a - b for a, b in zip(mine, theirs, strict=True)}
    if steps not in ({1}, {-1}):
        return None
    return f"Each number is one {'more' if steps == {1} else 'less'} than is wanted."


def _is_sized(*values: Any) -> bool:
    return all(len(value) <= _MOST for value in values if hasattr(value, "__len__"))


def _is_reordered(mine: Iterable[Any], theirs: Iterable[Any]) -> bool:
    """Whether both hold the same plain items, however often each."""
    one, other = [*mine], [*theirs]
    return sorted(map(_key, one)) == sorted(map(_key, other))


def _key(item: Any) -> tuple[str, str]:
    return type(item).__name__, repr(item)


def a(noun: str) -> str:
    """The noun in code, with its article."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} `{noun}`"
