"""What does a JSONPath select? The part of the language that state machines use.

Names, indices, slices, unions, `*`, `..` and simple filters. Functions such as `length()` are no
part of what the States Language allows.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from grader.sim.asl import filters

_NAME = re.compile(r"[^\s.\[\]'\"()@?,:*$&|!<>=]+")
_INT = re.compile(r"-?\d+")


class NoMatch(LookupError):
    """Raised when a path selects nothing."""


@dataclass(frozen=True)
class Step:
    """One step of a path: its kind (name, index, slice, union, all, deep, filter) and argument."""

    kind: str
    value: Any = None

    @property
    def single(self) -> bool:
        """Whether it selects one value at most."""
        return self.kind in ("name", "index")


@lru_cache(maxsize=1_000)
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path that begins with `$`.

    Raises:
        ValueError: If it is no path that is supported.
    """
    if not path.startswith("$"):
        raise ValueError(f"a path begins with $: {path!r}")
    found: list[Step] = []
    at = 1
    while at < len(path):
        at = _step(path, at, found)
    return tuple(found)


def checked(path: Any) -> tuple[Step, ...]:  # noqa: ANN401
    """The steps of a path into the data, or into the context object if it begins with `$$`.

    Raises:
        ValueError: If it is no string or no path that is supported.
    """
    if isinstance(path, str):
        return steps(path[1:] if path.startswith("$$") else path)
    raise ValueError(f"{path!r} is no string")


def _step(path: str, at: int, found: list[Step]) -> int:
    if path.startswith("..", at):
        found.append(Step("deep"))
        at += 2
        if path[at : at + 1] == "[":
            return at
    elif path[at] == ".":
        at += 1
    elif path[at] == "[":
        end = _closing(path, at)
        found.append(_bracket(path[at + 1 : end].strip(), path))
        return end + 1
    else:
        raise ValueError(f"path {path!r} cannot be read from {path[at:]!r}")
    if path[at : at + 1] == "*":
        found.append(Step("all"))
        return at + 1
    name = _NAME.match(path, at)
    if name is None:
        raise ValueError(f"path {path!r} has no name at {path[at:]!r}")
    if path[name.end() : name.end() + 1] == "(":
        raise ValueError(f"path {path!r} calls a function: state machines know none in paths")
    found.append(Step("name", name[0]))
    return name.end()


def _closing(path: str, at: int) -> int:
    quote, depth = "", 0
    for i in range(at, len(path)):
        char = path[i]
        if quote:
            quote = "" if char == quote and path[i - 1] != "\\" else quote
        elif char in "'\"":
            quote = char
        elif char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
            if not depth:
                return i
    raise ValueError(f"path {path!r} has a bracket that is not closed")


def _bracket(text: str, path: str) -> Step:
    if text == "*":
        return Step("all")
    if text.startswith("?(") and text.endswith(")"):
        filters.check(text[2:-1], steps)
        return Step("filter", text[2:-1])
    if _INT.fullmatch(text):
        return Step("index", int(text))
    if ":" in text and re.fullmatch(r"[-\d:\s]*", text):
        parts = [int(part) if part.strip() else None for part in text.split(":")]
        if len(parts) <= 3:
            return Step("slice", slice(*parts))
    parts_ = [part.strip() for part in re.split(r",(?=\s*['\"\d-])", text)]
    if all(re.fullmatch(r"-?\d+|'.*'|\".*\"", part, re.S) for part in parts_):
        keys = tuple(int(part) if _INT.fullmatch(part) else _unquoted(part) for part in parts_)
        return Step("name", keys[0]) if len(keys) == 1 else Step("union", keys)
    raise ValueError(f"path {path!r} has a bracket that cannot be read: [{text}]")


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def select(path: str, data: Any) -> Any:  # noqa: ANN401
    """A copy of what the path selects: the value, or a list where it may select several.

    Raises:
        NoMatch: If a path to a single value finds none.
        ValueError: If the path cannot be read.
    """
    walked = steps(path)
    found = list(_selected(walked, data, data))
    if all(step.single for step in walked):
        if not found:
            raise NoMatch(path)
        return copy.deepcopy(found[0])
    return copy.deepcopy(found)


def _selected(walked: tuple[Step, ...], data: Any, root: Any) -> Iterator[Any]:  # noqa: ANN401
    if not walked:
        yield data
        return
    for value in _children(walked[0], data, root):
        yield from _selected(walked[1:], value, root)


def _children(step: Step, data: Any, root: Any) -> Iterator[Any]:  # noqa: ANN401
    kind, value = step.kind, step.value
    if kind == "deep":
        yield data
        for child in _values(data):
            yield from _children(step, child, root)
    elif kind == "all":
        yield from _values(data)
    elif kind == "filter":
        items = _values(data) if isinstance(data, list) else [data]
        yield from (item for item in items if filters.keeps(value, item, select, root))
    elif kind == "slice":
        yield from data[value] if isinstance(data, list) else ()
    else:
        for key in value if kind == "union" else (value,):
            if _has(data, key):
                yield data[key]


def _has(data: Any, key: str | int) -> bool:  # noqa: ANN401
    if isinstance(key, str):
        return isinstance(data, dict) and key in data
    return isinstance(data, list) and -len(data) <= key < len(data)


def _values(data: Any) -> list[Any]:  # noqa: ANN401
    if isinstance(data, dict):
        return list(data.values())
    return data if isinstance(data, list) else []


def placed(path: str, data: Any, value: Any) -> Any:  # noqa: ANN401
    """A copy of `data` in which the reference path leads to `value`; objects are made as needed.

    Raises:
        NoMatch: If the path runs through something that is no object, or no such list item.
        ValueError: If it is no reference path, which consists of names and indices alone.
    """
    walked = steps(path)
    if not all(step.single for step in walked):
        raise ValueError(f"{path!r} is no reference path: it may select several values")
    whole = {"": copy.deepcopy(data)}
    place: Any = whole
    key: Any = ""
    for step in walked:
        if isinstance(step.value, str) and place[key] is None and step is not walked[0]:
            place[key] = {}
        inner = place[key]
        if isinstance(inner, dict) and isinstance(step.value, str):
            inner.setdefault(step.value, None)
        elif isinstance(step.value, str) or not _has(inner, step.value):
            raise NoMatch(path)
        place, key = inner, step.value
    place[key] = value
    return whole[""]
