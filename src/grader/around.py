"""How are two big values shown so that their difference is seen? Both cut at the same place."""

# ruff: noqa: ANN401 - any two values

from __future__ import annotations

import re
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from itertools import islice
from typing import Any

from grader.equality import are_plain, is_plain
from grader.text import VALUE, fit
from grader.values import DEPTH, shown

_NEAR = 2
"""Items that are shown before and after the one that differs."""
_LEAD, _TAIL = 20, 40
"""Characters of a text that are shown before and after the first that differs."""
_SEQUENCES: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    deque: ("deque([", "])"),
}
_TABLES = (dict, OrderedDict, defaultdict, Counter)
_SETS = (set, frozenset)
_TEXTS = (str, bytes, bytearray)
_CUT = re.compile(r"… \([\d,]+ |[\[({ ]…|…$")
_MOST = 1_000_000
"""Items that are looked through for the first difference."""


def pair(left: Any, right: Any, limit: int = VALUE) -> tuple[str, str]:
    """Both values as Python would write them; of big ones, the part around the first difference.

    What is left out is marked with "…", and the place is named: `[…, 3, 7, 5, …] (at index 4)`.
    """
    one, other = shown(left, limit), shown(right, limit)
    if not is_cut(one) and not is_cut(other):
        return one, other
    try:
        found = _around(left, right, limit, DEPTH)
    except Exception:  # objects of the learner's may do anything when looked at
        found = None
    if found is None:
        return one, other
    where = found.where()
    return f"{found.left}{where}", f"{found.right}{where}"


def is_cut(text: str) -> bool:
    """Whether `text`, by which `shown` shows a value, lacks a part of it."""
    return _CUT.search(text) is not None


@dataclass(frozen=True)
class _Around:
    """The two values around their first difference, and the way to it."""

    left: str
    right: str
    path: tuple[tuple[str, str], ...]
    """Steps from the outside in: the kind of each, and its index or key."""

    def where(self) -> str:
        """The place, to be put behind a value."""
        if not self.path:
            return ""
        if len(self.path) == 1:
            kind, key = self.path[0]
            return f" (at {kind} {key})"
        return f" (at {''.join(f'[{key}]' for _, key in self.path)})"


def _around(left: Any, right: Any, room: int, depth: int) -> _Around | None:
    one, other = type(left), type(right)
    if depth == 0 or type(one) is not type or type(other) is not type:
        return None
    if one in _SEQUENCES and other in _SEQUENCES:
        return _in_sequence(left, right, room, depth)
    if one in _TABLES and other in _TABLES:
        return _in_table(left, right, room, depth)
    if one in _SETS and other in _SETS:
        return _in_set(left, right, room)
    if one is other and one in _TEXTS:
        return _in_text(left, right)
    return None


def _in_text(left: Any, right: Any) -> _Around | None:
    shorter = min(len(left), len(right))
    index = next((i for i in range(min(shorter, _MOST)) if left[i] != right[i]), shorter)
    if index == len(left) == len(right):
        return None
    start = max(0, index - _LEAD)
    start = 0 if start < 4 else start

    def part(text: Any) -> str:
        end = index + _TAIL
        end = len(text) if len(text) - end < 4 else end
        return f"{'…' if start else ''}{fit(repr(text[start:end]))}{'…' if end < len(text) else ''}"

    return _Around(part(left), part(right), (("character", str(index)),))


def _in_sequence(left: Any, right: Any, room: int, depth: int) -> _Around | None:
    shorter = min(len(left), len(right))
    pairs = enumerate(islice(zip(left, right, strict=False), _MOST))
    index = next((i for i, (a, b) in pairs if not _same(a, b, depth)), shorter)
    if index == _MOST or index == len(left) == len(right):
        return None
    path: tuple[tuple[str, str], ...] = (("index", str(index)),)
    texts: list[str | None] = [None, None]
    if index < shorter:
        inner = _inside(left[index], right[index], room // 2, depth - 1)
        texts = [inner.left, inner.right]
        path += inner.path
    start = max(0, index - _NEAR)
    start = 0 if start == 1 else start

    def part(items: Any, at_index: str | None) -> str:
        end = index + 1 + _NEAR
        end = len(items) if len(items) - end == 1 else min(end, len(items))
        parts = ["…"] if start else []
        for place in range(start, end):
            text = at_index if place == index and at_index is not None else None
            parts.append(text or shown(items[place], room // 6))
        parts += ["…"] if end < len(items) else []
        opening, closing = _SEQUENCES[type(items)]
        return f"{opening}{', '.join(parts)}{closing}"

    return _Around(part(left, texts[0]), part(right, texts[1]), path)


def _in_table(left: Any, right: Any, room: int, depth: int) -> _Around | None:
    keys = dict.fromkeys([*left, *right])
    missing = object()
    for key in islice(keys, _MOST):
        mine, theirs = dict.get(left, key, missing), dict.get(right, key, missing)
        if mine is missing or theirs is missing:
            one = None if mine is missing else shown(mine, room // 2)
            other = None if theirs is missing else shown(theirs, room // 2)
            path: tuple[tuple[str, str], ...] = ()
        elif not _same(mine, theirs, depth):
            inner = _inside(mine, theirs, room // 2, depth - 1)
            one, other, path = inner.left, inner.right, inner.path
        else:
            continue
        name = shown(key, room // 6)
        way = (("key", name), *path)
        return _Around(_entry(left, name, one), _entry(right, name, other), way)
    return None


def _entry(table: Any, name: str, text: str | None) -> str:
    if text is None:
        return "{…}" if table else "{}"
    return f"{{…, {name}: {text}, …}}" if len(table) > 1 else f"{{{name}: {text}}}"


def _in_set(left: Any, right: Any, room: int) -> _Around | None:
    if not are_plain([*left]) or not are_plain([*right]):
        return None

    def part(items: Any, others: Any) -> str:
        only = type(items)(items - others)
        if not only:
            return "{…}" if items else shown(items)
        text = shown(only, room // 2)
        return text if len(only) == len(items) else text.replace("{", "{…, ", 1)

    return _Around(part(left, right), part(right, left), ())


def _inside(left: Any, right: Any, room: int, depth: int) -> _Around:
    """The two, in full if there is room."""
    one, other = shown(left, room), shown(right, room)
    if is_cut(one) or is_cut(other):
        found = _around(left, right, room, depth)
        if found is not None:
            return found
    return _Around(one, other, ())


def _same(left: Any, right: Any, depth: int) -> bool:
    """Whether the two are alike; objects are, if they look alike: their `__eq__` is not asked."""
    if left is right:
        return True
    one, other = type(left), type(right)
    if is_plain(one) and is_plain(other):
        return bool(left == right)
    if one is other and depth > 0 and type(one) is type:
        if one in _SEQUENCES and len(left) == len(right):
            return all(_same(a, b, depth - 1) for a, b in zip(left, right, strict=True))
        if one in _TABLES and left.keys() == right.keys():
            return all(_same(left[key], right[key], depth - 1) for key in left)
        if one in _SETS and are_plain([*left]) and are_plain([*right]):
            return bool(left == right)
    return shown(left) == shown(right)
