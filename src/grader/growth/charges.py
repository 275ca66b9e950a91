"""What does one call or operator cost, where the work happens inside C?

Counted are the elements that it reads, writes, moves or compares, as CPython does it; text is
charged by the rule of the language, by which `s += t` copies both. Iterators that C code reads are
wrapped, so that each item is counted when it is taken, and no more.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from math import log2
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from grader.equality import are_plain, is_plain
from grader.growth import rules
from grader.growth.meter import HERE, Meter

SIZED: tuple[type, ...] = (
    list, tuple, str, bytes, bytearray, dict, set, frozenset, deque, range, memoryview,
    type({}.keys()), type({}.values()), type({}.items()),
)  # fmt: skip
_BY_POSITION: tuple[type, ...] = (list, tuple, deque, type({}.values()))
_TEXT = (str, bytes, bytearray)
_METHOD_WRAPPER: type = type([].__add__)
_UNBOUND = (type(list.append), type(list.__add__), type(dict.__dict__["fromkeys"]))
_C_CALLABLES = (BuiltinFunctionType, _METHOD_WRAPPER, *_UNBOUND, type)
REFUSED = frozenset(
    """
    __closure__ __code__ __globals__ __builtins__ __subclasses__ __kwdefaults__ co_consts
    cell_contents f_back f_locals f_globals gi_frame tb_frame monitoring modules _getframe
    """.split()
)
"""Attributes that lead to the count, and that no solution needs."""


def size(value: object) -> int | None:
    """The number of items in a container of Python's; None for anything else."""
    return len(value) if type(value) in SIZED else _inner_size(value)  # type: ignore[arg-type]


def _inner_size(value: object) -> int | None:
    for base in SIZED:
        if isinstance(value, base):
            return int(base.__len__(value))  # type: ignore[attr-defined]
    return None


def _log(n: int) -> int:
    return max(n, 1).bit_length()


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
            "place": partial(_Place, self),
            "text": self._text,
            "slice": slice,
            "in": self._in,
            "not in": lambda x, xs: not self._in(x, xs),
            **{name: self._comparison(way) for name, way in _COMPARISONS.items()},
        }
        for name, way in _ARITHMETIC.items():
            found[name] = self._arithmetic(way, in_place=False)
            in_place = found[f"i{name}"] = self._arithmetic(_IN_PLACE[name], in_place=True)
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
        if isinstance(value, _Counted):
            return value
        if not hasattr(kind, "__iter__") and not hasattr(kind, "__getitem__"):
            return value
        if isinstance(value, type):
            return value
        return _Counted(iter(value), self._meter)

    def _text(self, value: str) -> str:
        self._meter.add(len(value))
        return value

    def _arithmetic(
        self, way: Callable[[Any, Any], Any], *, in_place: bool
    ) -> Callable[[Any, Any], Any]:
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
        way: Callable[[Any, Any], Any],
        get: Callable[[Any, Any], Any],
        put: Callable[[Any, Any, Any], None],
    ) -> Callable[[Any, Any], Callable[[Any], None]]:
        def hold(owner: Any, key: Any) -> Callable[[Any], None]:
            old = get(owner, key)
            return lambda value: put(owner, key, way(old, value))

        return hold

    def _comparison(self, way: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        meter = self._meter

        def compare(a: Any, b: Any) -> Any:
            kind = type(a)
            if kind is not int and kind is type(b) and kind in SIZED and meter.active:
                meter.add(_common(a, b))
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
        items_inside = _inner_size(xs)
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
                self._meter.add(_inner_size(result) or 1)
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
        if kind is BuiltinFunctionType or kind is _METHOD_WRAPPER:
            owner = function.__self__
            if owner is None or type(owner) is type(operator):  # a function of a module
                module = owner.__name__ if owner is not None else function.__module__
                return self._ruled(function, rules.of_function(module, function.__name__))
            if isinstance(owner, type):
                return self._ruled(function, rules.of_method(owner, function.__name__))
            rule = rules.of_method(type(owner), function.__name__)
            return self._ruled(function, rule, bound=owner)
        if kind in _UNBOUND:
            owner, name = function.__objclass__, function.__name__
            rule = rules.of_method(owner, name)
            if rule is None:
                return function
            return lambda self_, *args, **kw: rule(self, partial(function, self_), self_, args, kw)
        if isinstance(function, type):
            return self._ruled(function, rules.of_class(function))
        if kind is operator.itemgetter:
            return lambda xs: _charged_result(self, function(xs))
        if kind is partial:
            inner = self.call(function.func)
            return partial(inner, *function.args, **function.keywords)
        return function

    def _ruled(self, function: Any, rule: rules.Rule | None, bound: object = None) -> Any:
        if rule is None:
            return function
        return lambda *args, **kw: rule(self, function, bound, args, kw)

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
                self._meter.add(size(value) or 0)
            return function(*args, **{k: self.passed(v) for k, v in kw.items()})

        return charged

    def passed(self, value: Any) -> Any:
        """An argument; if it is a function in C, one that counts what it does."""
        if isinstance(value, _C_CALLABLES) or type(value) is partial:
            return _Called(self, value) if not isinstance(value, type) else self._made(value)
        return value

    def _made(self, kind: type) -> Any:
        return _Called(self, kind) if rules.of_class(kind) is not None else kind

    def add(self, work: int) -> None:
        """Counts that much work."""
        self._meter.add(work)

    def refuse(self, what: str) -> None:
        """Notes that work is done which cannot be seen.

        Raises:
            UncountableError: Always.
        """
        self._meter.foreign = self._meter.foreign or what
        raise rules.UncountableError(what)

    def sort(self, keys: list[Any]) -> None:
        """Counts what it takes to sort these: less, the fewer runs there are."""
        n = len(keys)
        runs = n
        if are_plain(keys) or all(type(k) is tuple and are_plain(k) for k in keys):
            try:
                falls = sum(map(operator.gt, keys, islice(keys, 1, None)))
            except TypeError:
                falls = n
            runs = min(falls, max(n - 1 - falls, 0)) + 1
        self._meter.add(n + int(n * log2(max(runs, 1))))


def _charged_result(charges: Charges, result: Any) -> Any:
    charges.add(size(result) or 1)
    return result


class _Called:
    """A function in C, handed on to another: counts at each call."""

    def __init__(self, charges: Charges, function: Any) -> None:
        self._charges = charges
        self._function = function

    def __call__(self, *args: Any, **kw: Any) -> Any:
        return self._charges.call(self._function)(*args, **kw)


class _Counted:
    """An iterator that counts the items taken from it."""

    __slots__ = ("_items", "_meter")

    def __init__(self, items: Iterator[Any], meter: Meter) -> None:
        self._items = items
        self._meter = meter

    def __iter__(self) -> _Counted:
        return self

    def __next__(self) -> Any:
        self._meter.add(1)
        return next(self._items)


class _Place:
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
            self._charges.add(_moved(index, before) + 1)

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


def _moved(index: Any, before: int) -> int:
    """The items that move up when one, or a slice, is deleted."""
    if isinstance(index, slice):
        return max(before - min(index.indices(before)[0], before), 0)
    place: int = operator.index(index)
    return max(before - place if place >= 0 else -place, 0)


def _common(a: Any, b: Any) -> int:
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


_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "mul": operator.mul,
    "mod": operator.mod,
    "sub": operator.sub,
    "or": operator.or_,
    "and": operator.and_,
    "xor": operator.xor,
}
_IN_PLACE: dict[str, Callable[[Any, Any], Any]] = {
    "add": _iadd,
    "mul": _imul,
    "mod": _imod,
    "sub": _isub,
    "or": _ior,
    "and": _iand,
    "xor": _ixor,
}
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}
