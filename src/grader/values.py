"""How is any value shown in a line? A `repr` that cannot be long, slow, deep or fatal.

`repr` of a list that is nested a thousand times ends the browser's Python, a `__repr__` of the
learner may raise or print a megabyte: so containers are walked here, to a few levels, and a
`__repr__` is called only with little room to recurse.
"""

from __future__ import annotations

import sys
from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType
from typing import Any

from grader.text import VALUE, fit, without_addresses

DEPTH = 8
"""Levels of containers that are shown."""
_LEAST = 40
"""Characters of an item that are shown at least, or the item is left out."""
_FRAMES = 60
"""Frames that a `__repr__` may use."""
_PLAIN = (int, float, complex, bool, type(None), type(Ellipsis), range)
_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    dict: ("{", "}"),
    frozenset: ("frozenset({", "})"),
}
_NAMED = (deque, OrderedDict, defaultdict)


def shown(value: object, limit: int = VALUE) -> str:
    """The value as Python would write it, in at most `limit` characters; never raises.

    What is left out is marked with "…"; addresses, which differ on each run, are left out.
    """
    try:
        text = _shown(value, limit, DEPTH, ())
    except BaseException:
        return "…"
    text = fit(text)
    return text if len(text) <= limit else f"{text[: limit - 2]} …"


def _shown(value: Any, room: int, depth: int, outer: tuple[int, ...]) -> str:  # noqa: ANN401
    kind = type(value)
    if type(kind) is not type:  # a metaclass may claim to equal anything
        is_class = issubclass(kind, type)
        return _name_of(value) if is_class else _shown_object(value, kind, room)
    if kind is str or kind is bytes or kind is bytearray:
        return _shown_text(value, room)
    if kind is int and value.bit_length() > 4 * room:
        return f"<int of {value.bit_length()} bits>"
    if kind in _PLAIN:
        return repr(value)
    if kind in _BRACKETS:
        return _shown_container(kind, value, room, depth, outer)
    if kind in _NAMED:
        inner = dict(value) if isinstance(value, dict) else _first(value, room)
        return f"{kind.__name__}({_shown(inner, room, depth, outer)})"
    if kind is FunctionType or kind is BuiltinFunctionType or kind is MethodType:
        name = value.__func__.__qualname__ if kind is MethodType else value.__qualname__
        return "lambda …" if name.endswith("<lambda>") else name.rpartition("<locals>.")[2]
    if kind is type:
        return _name_of(value)
    if kind is GeneratorType:
        return "<generator>"
    return _shown_object(value, kind, room)


def _shown_text(value: str | bytes, room: int) -> str:
    if len(value) <= room:
        return repr(value)
    unit = "characters" if type(value) is str else "bytes"
    return f"{value[: room // 2]!r}… ({len(value):,} {unit})"


def _first(value: deque[Any], room: int) -> list[Any]:
    """The beginning of a deque, copied as it may be long."""
    return [item for item, _ in zip(value, range(room), strict=False)]


def _shown_container(kind: type, value: Any, room: int, depth: int, outer: tuple[int, ...]) -> str:  # noqa: ANN401
    opening, closing = _BRACKETS[kind]
    if not value:
        return "set()" if kind is set else "frozenset()" if kind is frozenset else opening + closing
    if depth == 0 or id(value) in outer:
        return f"{opening}…{closing}"
    inside = (*outer, id(value))
    parts: list[str] = []
    length = 0
    mark = f"… ({len(value):,} items)"
    for before, item in _parts(kind, value, room, depth - 1, inside):
        is_last = len(parts) + 1 == len(value)
        left = room - length - len(before) - 2 - (0 if is_last else len(mark))
        part = _shown(item, room, depth - 1, inside)
        if len(part) > left and parts and left < _LEAST:
            parts.append(mark)
            break
        if len(part) > left:
            part = _shown(item, max(left, _LEAST), depth - 1, inside)
        parts.append(before + part)
        length += len(before) + len(part) + 2
        if length > room and not is_last:
            parts.append(mark)
            break
    if kind is tuple and len(value) == 1:
        parts.append("")
        return f"{opening}{', '.join(parts).rstrip()}{closing}"
    return f"{opening}{', '.join(parts)}{closing}"


def _parts(
    kind: type,
    value: Any,  # noqa: ANN401
    room: int,
    depth: int,
    outer: tuple[int, ...],
) -> Iterator[tuple[str, Any]]:
    """The items of a container, with what stands before each."""
    if kind is dict:
        for key, item in value.items():
            yield f"{_shown(key, room, depth, outer)}: ", item
    else:
        for item in _in_order(value):
            yield "", item


def _in_order(value: Iterable[Any]) -> Iterable[Any]:
    """A small set of plain values in ascending order, so that each run shows it alike."""
    if type(value) in (set, frozenset) and len(value) <= 1_000:  # type: ignore[arg-type]
        kinds = {*map(type, value)}
        if kinds in ({int}, {str}, {float}):
            return sorted(value)
    return value


def _shown_object(value: object, kind: type, room: int) -> str:
    name = _name_of(kind)
    if _repr_of(kind) is object.__repr__ or is_deep(value):
        return f"<{name} object>"
    try:
        with shallow(_FRAMES):
            text = repr(value)
    except MemoryError:
        raise
    except BaseException as error:
        return f"<{name} object, whose repr raises {_name_of(type(error))}>"
    if len(text) > 4 * room:
        text = text[: 2 * room]
    return without_addresses(text)


def _repr_of(kind: type) -> object:
    for base in type.mro(kind) if kind is type else type.__dict__["__mro__"].__get__(kind):
        if "__repr__" in type.__dict__["__dict__"].__get__(base):
            return type.__dict__["__dict__"].__get__(base)["__repr__"]
    return object.__repr__


def _name_of(kind: type) -> str:
    return str(type.__dict__["__name__"].__get__(kind))


def is_deep(value: object) -> bool:
    """Whether containers or attributes nest so deeply that a `repr` in C may be fatal."""
    level: list[object] = [value]
    seen: set[int] = set()
    visited = 0
    for _ in range(4 * DEPTH):
        below: list[object] = []
        for item in level:
            if id(item) in seen:
                continue
            seen.add(id(item))
            visited += 1
            below += _inside(item)
            if visited > 2_000:
                return False
        if not below:
            return False
        level = below[:2_000]
    return True


def _inside(value: object) -> list[object]:
    if isinstance(value, str | bytes | int | float):
        return []
    try:
        if isinstance(value, dict):
            return [*dict.keys(value), *dict.values(value)][:200]
        if isinstance(value, list | tuple | set | frozenset | deque):
            return [item for item, _ in zip(value, range(200), strict=False)]
        attributes = object.__getattribute__(value, "__dict__")
        return [*dict.values(attributes)][:200] if type(attributes) is dict else []
    except Exception:
        return []


@contextmanager
def shallow(frames: int) -> Iterator[None]:
    """While it lasts, code may use only so many frames more.

    A recursion that goes through C, as a `__repr__` that calls `repr` does, is fatal in the
    browser long before Python's own limit.
    """
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(min(before, depth() + frames))
        yield
    finally:
        sys.setrecursionlimit(before)


def depth() -> int:
    """How many frames are in use."""
    frame = sys._getframe()
    count = 0
    while frame is not None:
        count += 1
        frame = frame.f_back  # type: ignore[assignment]
    return count
