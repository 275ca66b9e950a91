"""Is a value equal because it is the right one, or because it says so?

An object whose `__eq__` always answers True would pass any `assert f(x) == y`. The tests'
comparisons go through `Equality`, which refuses to compare plain data with an object that decides
itself what it equals, wherever it hides in the containers compared.
"""

# ruff: noqa: ANN401 - any two values

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import is_
from types import FunctionType, ModuleType, WrapperDescriptorType
from typing import Any, cast

PLAIN = frozenset({int, str, float, bool, type(None), bytes, complex, range})
_SEQUENCES = (list, tuple, set, frozenset, deque)
_mro = type.__dict__["__mro__"].__get__
_dict = type.__dict__["__dict__"].__get__
_name = type.__dict__["__name__"].__get__


class DishonestError(AssertionError):
    """Raised when a test compares with an object that decides itself what it equals."""


class Equality:
    """The comparisons of one test file: `==`, `!=`, `in`, `not in`, and those by order."""

    def __init__(self, trusted: Iterable[str], *, approximately: bool = False) -> None:
        """`trusted` are the files whose classes may define `__eq__`: those of the tests.

        `approximately` says that the tests use `pytest.approx`: else nobody may.
        """
        self._files = frozenset(trusted)
        pytests = {"pytest", "_pytest"} if approximately else set()
        self._roots = sys.stdlib_module_names | {"hypothesis", "grader"} | pytests
        self._known: dict[int, tuple[type, int]] = {}

    def equal(self, left: object, right: object) -> object:
        """`left == right`, for honest values.

        Raises:
            DishonestError: If one side decides itself what it equals.
        """
        if not (is_plain(type(left)) and is_plain(type(right))):
            self.check(left, right)
        return left == right

    def unequal(self, left: object, right: object) -> object:
        """`left != right`, for honest values."""
        if not (is_plain(type(left)) and is_plain(type(right))):
            self.check(left, right)
        return left != right

    def contained(self, left: object, right: object) -> object:
        """`left in right`, for honest values."""
        self.check(left, right)
        return left in cast(Iterable[object], right)

    def missing(self, left: object, right: object) -> object:
        """`left not in right`, for honest values."""
        self.check(left, right)
        return left not in cast(Iterable[object], right)

    def less(self, left: Any, right: Any) -> object:
        """`left < right`, for honest values."""
        self._check_order(left, right)
        return left < right

    def at_most(self, left: Any, right: Any) -> object:
        """`left <= right`, for honest values."""
        self._check_order(left, right)
        return left <= right

    def more(self, left: Any, right: Any) -> object:
        """`left > right`, for honest values."""
        self._check_order(left, right)
        return left > right

    def at_least(self, left: Any, right: Any) -> object:
        """`left >= right`, for honest values."""
        self._check_order(left, right)
        return left >= right

    def chain(self, names: str, *values: object) -> object:
        """A chain of comparisons, such as `a < b == c`; `names` are those of the methods here."""
        found: object = True
        for name, left, right in zip(names.split(), values, values[1:], strict=False):
            found = getattr(self, name)(left, right)
            if not found:
                return found
        return found

    def _check_order(self, left: object, right: object) -> None:
        """Nothing, unless the learner's class decides how it compares with plain data."""
        one, other = type(left), type(right)
        if (is_plain(one) and is_plain(other)) or one is other:
            return
        self.check(left, right)
        for kind in (one, other):
            if not is_plain(kind) and self._way_of_order(kind) == _UNKNOWN:
                raise DishonestError(
                    f"compared with an object of your class `{_name(kind)}`, which decides itself "
                    "what it is less or more than. Return plain values of Python instead."
                )

    def _way_of_order(self, kind: type) -> int:
        return min(self._way(_method(kind, name), name) for name in _ORDERS)

    def check(self, left: object, right: object) -> None:
        """Nothing, if the two can be compared honestly.

        Two objects of the learner's own class may be compared by its `__eq__`, as long as that
        tells them from anything else.
        """
        odd_left, odd_right = self._odd(left), self._odd(right)
        if not odd_left and not odd_right:
            return
        examples = (*odd_left.values(), *odd_right.values())
        if odd_left.keys() == odd_right.keys() and all(map(_discerns, examples)):
            return
        raise DishonestError(
            f"compared with an object of your class `{_name(type(examples[0]))}`, which decides "
            "itself what it equals (`__eq__`). Return plain values of Python instead."
        )

    def _odd(self, value: object) -> dict[int, object]:
        """One example of each class, in the value, that has an `__eq__` not to be trusted.

        Classes are told apart by identity: a metaclass may lie about equality too.
        """
        found: dict[int, object] = {}
        seen: set[int] = set()
        level = [value]
        while level:
            below: list[object] = []
            for item in level:
                kind = type(item)
                if kind is tuple or kind is list:
                    inside = cast("list[object]", item)
                    if not are_plain(inside) and id(item) not in seen:
                        seen.add(id(item))
                        below += inside
                    continue
                if is_plain(kind) or id(item) in seen:
                    continue
                seen.add(id(item))
                if not self._trusts(kind, item):
                    found.setdefault(id(kind), item)
                for part in _parts(kind, cast(Any, item)):
                    if not are_plain(part):
                        below += part
            level = below
        return found

    def _trusts(self, kind: type, item: object) -> bool:
        known = self._known.get(id(kind))
        if known is None:
            ways = [self._way(_method(kind, name), name) for name in ("__eq__", "__ne__")]
            # The class is kept with the answer, so that its `id` stays its own.
            known = self._known[id(kind)] = (kind, min(ways))
        return known[1] == _SURE or (known[1] == _LIBRARY and _discerns(item))

    def _way(self, method: object, name: str) -> int:
        """How far the method is to be trusted."""
        kind = type(method)
        if kind is WrapperDescriptorType:
            home = method.__objclass__  # type: ignore[attr-defined]
            return _SURE if _dict(home).get(name) is method else _UNKNOWN
        if kind is FunctionType:
            function: FunctionType = method  # type: ignore[assignment]
            if function.__code__.co_filename in self._files:
                return _SURE
            return _LIBRARY if self._is_library(function.__globals__) else _UNKNOWN
        return _UNKNOWN

    def _is_library(self, names: dict[str, Any]) -> bool:
        """Whether these are the globals of a module of the standard library or of pytest."""
        module = sys.modules.get(str(names.get("__name__")))
        if not isinstance(module, ModuleType) or module.__dict__ is not names:
            return False
        return module.__name__.partition(".")[0] in self._roots


_ORDERS = ("__lt__", "__le__", "__gt__", "__ge__")
_UNKNOWN, _LIBRARY, _SURE = 0, 1, 2
"""The learner's; a library's, which may hold things like `unittest.mock.ANY`; Python's own."""


def is_instance(value: object, kinds: Any) -> bool:
    """`isinstance` for the tests: an object's `__class__` may lie, its type does not."""
    if type(kinds) is type:
        return issubclass(type(value), kinds)
    if type(kinds) is tuple:
        return any(is_instance(value, kind) for kind in kinds)
    return isinstance(value, kinds)


is_instance.__name__ = is_instance.__qualname__ = "isinstance"  # as messages show it


def is_plain(kind: type) -> bool:
    """Whether values of the class are plain data; a metaclass that plays `int` is not asked."""
    return type(kind) is type and kind in PLAIN


def are_plain(items: Sequence[object]) -> bool:
    """Whether all of the items are plain data; quick for many."""
    kinds = [*map(type, items)]
    return all(map(is_, map(type, kinds), repeat(type))) and PLAIN.issuperset(kinds)


def _parts(kind: type, value: Any) -> Iterator[list[object]]:
    """What a container of Python's, or of a class derived from one, really holds."""
    if issubclass(kind, dict):
        yield [*dict.keys(value)]
        yield [*dict.values(value)]
        return
    for base in _SEQUENCES:
        if issubclass(kind, base):
            yield [*base.__iter__(value)]
            return


def _discerns(odd: object) -> bool:
    """Whether the object does not call itself equal to just anything."""
    try:
        return (odd == _Nothing()) is not True
    except Exception:
        return True


class _Nothing:
    """Equal to itself alone."""


def _method(kind: type, name: str) -> object:
    return next(members[name] for base in _mro(kind) if name in (members := _dict(base)))
