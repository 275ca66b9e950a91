"""What does one call or operator cost, where the work happens inside C?

Counted are the elements that it reads, writes, moves or compares, as CPython does it; text is
charged by the rule of the language, by which `s += t` copies both. Iterators that C code reads are
wrapped, so that each item is counted when it is taken, and no more.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Callable
from functools import partial
from types import FunctionType, MethodType
from typing import Any

from grader.growth import operators, rules
from grader.growth.meter import HERE, Meter
from grader.growth.operators import Operator
from grader.growth.refusals import UncountableError
from grader.growth.sized import SIZED, common, inner_size, size, sorting
from grader.growth.wrapped import Called, Counted, Place

_BY_POSITION: tuple[type, ...] = (list, tuple, deque, type({}.values()))
_TEXT = (str, bytes, bytearray)


class Charges:
    """The helpers that the learner's code calls, for one meter."""

    def __init__(self, meter: Meter, path: str) -> None:
        self._meter = meter
        self._path = path
        self._helpers: dict[str, object] = {}

    def helpers(self) -> dict[str, object]:
        """Each helper, by the name that `grader.growth.instrument` has for it."""
        if self._helpers:
            return self._helpers
        found: dict[str, object] = {
            "call": self.call,
            "spread": self._read,
            "star": self._star,
            "chained": self._read,
            "item": self._item,
            "place": partial(Place, self),
            "text": self._text,
            "slice": slice,
            "in": self._in,
            "not in": lambda x, xs: not self._in(x, xs),
            **{name: self._comparison(way) for name, way in operators.COMPARISONS.items()},
        }
        for name, way in operators.ARITHMETIC.items():
            found[name] = self._arithmetic(way, in_place=False)
            in_place = found[f"i{name}"] = self._arithmetic(operators.IN_PLACE[name], in_place=True)
            found[f"attribute i{name}"] = self._holder(in_place, getattr, setattr)
            found[f"item i{name}"] = self._holder(in_place, operator.getitem, operator.setitem)
        self._helpers = found
        return found

    # Operators.

    def _read(self, value: object) -> object:
        """The value; its items are about to be read."""
        self._meter.add(size(value) or 1)
        return value

    def _star(self, value: Any) -> object:
        """The value; its items are about to be unpacked."""
        return self.read(value)

    def read(self, value: Any) -> Any:
        """The value, or a wrapped one: C code is about to read all its items."""
        items = size(value)
        if items is None:
            return self.counted(value)
        self._meter.add(items)
        return value

    def counted(self, value: Any) -> Any:
        """An iterator that counts what is taken; the value itself if it has no items."""
        kind = type(value)
        if isinstance(value, Counted):
            return value
        if not hasattr(kind, "__iter__") and not hasattr(kind, "__getitem__"):
            return value
        if isinstance(value, type):
            return value
        return Counted(iter(value), self._meter)

    def _text(self, value: str) -> str:
        self._meter.add(len(value))
        return value

    def _arithmetic(self, way: Operator, *, in_place: bool) -> Operator:
        meter = self._meter

        def operate(a: Any, b: Any) -> Any:
            result = way(a, b)
            kind = type(result)
            if kind is int or kind is float or kind is bool:
                return result
            items = size(result)
            if items is not None:
                if in_place and result is a and type(a) not in (str, bytes, tuple):
                    items = size(b) or 1
                elif isinstance(result, set | frozenset | dict):
                    items = (size(a) or 0) + (size(b) or 0)
                meter.add(items)
            return result

        return operate

    def _holder(
        self,
        way: Operator,
        get: Operator,
        put: Callable[[Any, Any, Any], None],
    ) -> Callable[[Any, Any], Callable[[Any], None]]:
        def hold(owner: Any, key: Any) -> Callable[[Any], None]:
            old = get(owner, key)
            return lambda value: put(owner, key, way(old, value))

        return hold

    def _comparison(self, way: Operator) -> Operator:
        meter = self._meter

        def compare(a: Any, b: Any) -> Any:
            kind = type(a)
            if kind is not int and kind is type(b) and kind in SIZED and meter.active:
                meter.add(common(a, b))
            return way(a, b)

        return compare

    def _in(self, x: Any, xs: Any) -> bool:
        meter = self._meter
        if not meter.active:
            return x in xs
        kind = type(xs)
        if kind in _TEXT:
            result = x in xs
            meter.add((xs.find(x) if result else len(xs)) + 1)
            return result
        if kind in _BY_POSITION:
            items = iter(xs)
            result = x in items
            meter.add(len(xs) - operator.length_hint(items))
            return result
        if kind in SIZED:
            self._hashed(x)
            return x in xs
        if type(xs).__dict__.get("__contains__") is None and hasattr(kind, "__next__"):
            return x in self.counted(xs)
        items_inside = inner_size(xs)
        if items_inside and isinstance(xs, (*_BY_POSITION, *_TEXT)):
            meter.add(items_inside)
        return x in xs

    def _hashed(self, key: object) -> None:
        if type(key) in (tuple, frozenset):
            self._meter.add(len(key))  # type: ignore[arg-type]

    def _item(self, xs: Any, index: Any) -> Any:
        result = xs[index]
        kind = type(xs)
        if type(index) is slice:
            if kind in SIZED and kind is not range and kind is not memoryview:
                self._meter.add(len(result))
            elif isinstance(xs, list | tuple | str | bytes):
                self._meter.add(inner_size(result) or 1)
        elif kind is deque:
            self._meter.add(min(index % len(xs), -index % len(xs)))
        elif type(index) is tuple:
            self._hashed(index)
        return result

    # Calls.

    def call(self, function: Any) -> Any:
        """The function, or one that also counts what it does inside C."""
        meter = self._meter
        if not meter.active:
            return function
        kind = type(function)
        if kind is FunctionType:
            return self._library(function, function, None)
        if kind is MethodType:
            return self._library(function, function.__func__, function.__self__)
        meter.add(1)
        if kind is operator.itemgetter:
            return lambda xs: self._made_of(function(xs))
        if kind is partial:
            inner = self.call(function.func)
            return partial(inner, *function.args, **function.keywords)
        rule, own = rules.of(function)
        if rule is None:
            return function
        if kind in rules.UNBOUND:
            return lambda self_, *args, **kw: rule(self, partial(function, self_), self_, args, kw)
        return lambda *args, **kw: rule(self, function, own, args, kw)

    def _library(self, function: Any, plain: Any, bound: object) -> Any:
        """The function; one of the library is taken to read its arguments once."""
        if type(plain) is not FunctionType:
            return self.call(plain.__get__(bound)) if hasattr(plain, "__get__") else function
        path = plain.__code__.co_filename
        if path == self._path or not rules.is_library(plain) or path.startswith(HERE):
            return function

        def charged(*args: Any, **kw: Any) -> Any:
            whole = bound if rules.reads_itself(plain) else None
            for value in (*args, *kw.values(), whole):
                items = size(value) or 0
                if items and rules.sorts(plain):
                    items = sorting([*(value.values() if isinstance(value, dict) else value)])
                self._meter.add(items)
            return function(*args, **{k: self.passed(v) for k, v in kw.items()})

        return charged

    def passed(self, value: Any) -> Any:
        """An argument; if it is a function in C, one that counts what it does."""
        if isinstance(value, rules.C_CALLABLES) or type(value) is partial:
            return Called(self, value) if not isinstance(value, type) else self._made(value)
        return value

    def _made_of(self, result: Any) -> Any:
        self._meter.add(size(result) or 1)
        return result

    def _made(self, kind: type) -> Any:
        return Called(self, kind) if rules.of_class(kind) is not None else kind

    def add(self, work: int) -> None:
        """Counts that much work."""
        self._meter.add(work)

    def refuse(self, what: str) -> None:
        """Notes that work is done which cannot be seen.

        Raises:
            UncountableError: Always.
        """
        self._meter.foreign = self._meter.foreign or what
        raise UncountableError(what)
