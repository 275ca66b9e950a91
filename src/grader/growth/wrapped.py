"""What stands for a value or a function of the learner's, to count what C code does with it?"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from grader.growth.sized import moved, size

if TYPE_CHECKING:
    from grader.growth.charges import Charges
    from grader.growth.meter import Meter


class Called:
    """A function in C, handed on to another: counts at each call."""

    def __init__(self, charges: Charges, function: Any) -> None:
        self._charges = charges
        self._function = function

    def __call__(self, *args: Any, **kw: Any) -> Any:
        """What the function returns."""
        return self._charges.call(self._function)(*args, **kw)


class Counted:
    """An iterator that counts the items taken from it."""

    __slots__ = ("_items", "_meter")

    def __init__(self, items: Iterator[Any], meter: Meter) -> None:
        self._items = items
        self._meter = meter

    def __iter__(self) -> Counted:
        return self

    def __next__(self) -> Any:
        self._meter.add(1)
        return next(self._items)


class Place:
    """Stands for `xs` in `del xs[i]` and `xs[a:b] = ys`."""

    __slots__ = ("_charges", "_items")

    def __init__(self, charges: Charges, items: Any) -> None:
        self._charges = charges
        self._items = items

    def __getitem__(self, index: Any) -> Any:
        return self._items[index]

    def __delitem__(self, index: Any) -> None:
        before = size(self._items) or 0
        del self._items[index]
        if isinstance(self._items, list | deque | bytearray):
            self._charges.add(moved(index, before) + 1)

    def __setitem__(self, index: Any, value: Any) -> None:
        before = size(self._items) or 0
        if isinstance(self._items, list | bytearray) and isinstance(index, slice):
            value = self._charges.read(value)
            first, last, _ = index.indices(before)
            self._items[index] = value
            grown = (size(self._items) or 0) != before
            self._charges.add(before - max(first, min(last, before)) if grown else 1)
        else:
            self._items[index] = value
