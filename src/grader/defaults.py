"""Has a default such as `def f(x, seen=[])` changed since the submission was loaded?"""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from grader.values import shown

_MUTABLE = (list, dict, set, bytearray, deque)


@dataclass(frozen=True)
class Kept:
    """A default that holds what earlier calls have put there."""

    parameter: str
    value: object
    before: str
    """As it was."""

    def text(self) -> str:
        """As the learner has written it, about."""
        return f"{self.parameter}={self.before}"


class Defaults:
    """The mutable defaults of some functions, as they were."""

    def __init__(self, functions: Iterable[FunctionType]) -> None:
        self._of: dict[int, tuple[FunctionType, list[Kept], Any, Any]] = {}
        for function in functions:
            kept = [Kept(name, value, shown(value)) for name, value in _mutable(function)]
            if kept:
                fresh = (function.__defaults__, function.__kwdefaults__)
                self._of[id(function)] = (function, kept, fresh, _copied(fresh))

    def changed(self, function: FunctionType) -> list[Kept]:
        """The defaults of the function that have changed since."""
        _, kept, _, _ = self._of.get(id(function), (function, [], None, None))
        return [one for one in kept if shown(one.value) != one.before]

    @contextmanager
    def fresh(self, function: FunctionType) -> Iterator[bool]:
        """While it lasts, the function has its defaults as they were; false if that cannot be."""
        _, _, now, before = self._of.get(id(function), (function, [], None, None))
        if before is None:
            yield False
            return
        function.__defaults__, function.__kwdefaults__ = _copied(before)
        try:
            yield True
        finally:
            function.__defaults__, function.__kwdefaults__ = now


def _mutable(function: FunctionType) -> Iterator[tuple[str, object]]:
    code = function.__code__
    names = code.co_varnames[: code.co_argcount]
    defaults = function.__defaults__ or ()
    yield from (
        (name, value)
        for name, value in zip(names[len(names) - len(defaults) :], defaults, strict=True)
        if type(value) in _MUTABLE
    )
    for name, value in (function.__kwdefaults__ or {}).items():
        if type(value) in _MUTABLE:
            yield name, value


def _copied(defaults: Any) -> Any:  # noqa: ANN401 - any values
    try:
        return copy.deepcopy(defaults)
    except Exception:  # what cannot be copied cannot be put back
        return None
