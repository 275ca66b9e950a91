"""How is a call of a function in C counted? One rule for each way of working.

A rule takes the charges, the function, the object that it is bound to if any, and the arguments;
it calls the function and returns what that returns.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from grader.growth.refusals import ATTRIBUTES
from grader.growth.sized import common, size, sorting

if TYPE_CHECKING:
    from grader.growth.charges import Charges

Arguments = tuple[Any, ...]
Keywords = Mapping[str, Any]
Rule = Callable[["Charges", Any, Any, Arguments, Keywords], Any]


def reading(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items of all arguments."""
    return f(*[c.passed(c.read(a)) for a in args], **{k: c.passed(v) for k, v in kw.items()})


def reading_self(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items of the object and of the arguments."""
    c.read(own)
    return reading(c, f, own, args, kw)


def sum_(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`sum`: of lists or tuples, each step copies all that came before."""
    start = args[1] if len(args) > 1 else kw.get("start")
    length = size(start) if start is not None else None
    if length is None or not args:
        return reading(c, f, own, args, kw)
    items = list(c.counted(args[0]))
    for item in items:
        length += size(item) or 0
        c.add(length)
    return f(items, *args[1:], **kw)


def lazy(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Takes items one by one, perhaps not all of them, perhaps later."""
    return f(*[c.passed(c.counted(a)) for a in args], **{k: c.passed(v) for k, v in kw.items()})


def extreme(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`min` and `max`: of one argument's items, or of the arguments."""
    if len(args) == 1:
        return reading(c, f, own, args, kw)
    c.add(len(args))
    return f(*args, **{k: c.passed(v) for k, v in kw.items()})


def making(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Makes a container or a text: costs its length."""
    result = f(*args, **kw)
    c.add(size(result) or 1)
    return result


def making_of_all(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads a text from end to end."""
    c.read(own)
    return making(c, f, own, args, kw)


def whole(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Touches each item of the object once."""
    c.read(own)
    return f(*args, **kw)


def tail(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`pop` and `insert` of a list: moves what stands behind the place."""
    if args:
        n = len(own)
        place = operator.index(args[0])
        c.add(max(0, n - place if place >= 0 else min(-place, n)))
    return f(*args, **kw)


def found(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`index` and `find`: looks at what stands before the place found."""
    first = args[1] if len(args) > 1 and isinstance(args[1], int) else 0
    first = max(first + len(own), 0) if first < 0 else first
    last = args[2] if len(args) > 2 and isinstance(args[2], int) else len(own)
    last = max(last + len(own), 0) if last < 0 else min(last, len(own))
    result = None
    try:
        result = f(*args, **kw)
    finally:
        is_found = isinstance(result, int) and result >= 0
        c.add(max(0, (result if is_found else last) - first) + 1)  # type: ignore[operator]
    return result


def found_last(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`rfind`: looks at what stands behind the place found."""
    result = f(*args, **kw)
    c.add(len(own) - result if isinstance(result, int) and result >= 0 else len(own))
    return result


def starts(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Compares the text with a short one."""
    parts = args[0] if isinstance(args[0], tuple) else (args[0],)
    result = f(*args, **kw)
    for part in parts:
        start = args[1] if len(args) > 1 and isinstance(args[1], int) else 0
        whole = len(part) if result else common(own[start : start + len(part)], part)
        c.add(whole if size(part) else 1)
    return result


def ends(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Compares the end of the text with short ones."""
    parts = args[0] if isinstance(args[0], tuple) else (args[0],)
    c.add(sum(min(len(part), len(own)) for part in parts))
    return f(*args, **kw)


def sorted_(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Compares as often as the number of runs asks for."""
    items = list(c.read(args[0])) if args else []
    return f(items, *args[1:], **keyed(c, items, kw))


def sort(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`list.sort`: as `sorted`."""
    return f(*args, **keyed(c, list(own), kw))


def keyed(c: Charges, items: list[Any], kw: Keywords) -> dict[str, Any]:
    """The keyword arguments of a sort, its key replaced by the list of keys."""
    key = kw.get("key")
    if key is None:
        c.add(sorting(items))
        return dict(kw)
    key = c.passed(key)
    keys = [key(item) for item in items]
    c.add(sorting(keys))
    ready = iter(keys)
    return {**kw, "key": lambda _item: next(ready)}


def heap(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Sifts through the levels of a heap."""
    c.add(max(len(args[0]), 1).bit_length())
    return f(*args, **kw)


def bisect(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Halves the list until it is through."""
    c.add(max(len(args[0]), 1).bit_length())
    return f(*args, **kw)


def insort(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Finds the place by halving, and moves what stands behind it."""
    items, wanted = args[0], args[1]
    c.add(len(items).bit_length())
    result = f(*args, **kw)
    place = next((i for i in range(len(items) - 1, -1, -1) if items[i] is wanted), 0)
    c.add(len(items) - place)
    return result


def rotated(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Moves as many items as it rotates by, or the rest, if that is less."""
    n = len(own) or 1
    by = operator.index(args[0]) if args else 1
    c.add(min(by % n, -by % n))
    return f(*args, **kw)


def named(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """`getattr` and the like."""
    if ATTRIBUTES.intersection(a for a in args if type(a) is str):
        c.refuse(f.__name__)
    return f(*args, **kw)


def refused(c: Charges, f: Any, _own: Any, _args: Arguments, _kw: Keywords) -> Any:
    """Runs code that cannot be seen."""
    c.refuse(f.__name__)


def hash_(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items of a tuple."""
    if args and type(args[0]) in (tuple, frozenset):
        c.add(len(args[0]))
    return f(*args, **kw)


def operated(name: str) -> Rule:
    """The rule of a function that does what an operator does."""

    def rule(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
        way: Any = c.helpers()[name]
        return way(*args) if len(args) == 2 else f(*args, **kw)

    return rule


def on_self(name: str) -> Rule:
    """The rule of a method that does what an operator does."""

    def rule(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
        way: Any = c.helpers()[name]
        return way(own, *args) if len(args) == 1 else f(*args, **kw)

    return rule


def inside(c: Charges, _f: Any, own: Any, args: Arguments, _kw: Keywords) -> Any:
    """`xs.__contains__(x)`."""
    way: Any = c.helpers()["in"]
    return way(args[0], own)


def contains(c: Charges, _f: Any, _own: Any, args: Arguments, _kw: Keywords) -> Any:
    """`operator.contains(xs, x)`."""
    way: Any = c.helpers()["in"]
    return way(args[1], args[0])


def deleted(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Looks for one item, and moves what stands behind it: together all of them."""
    c.add(len(own))
    return f(*args, **kw)


def reduce_(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items, and calls the function for each."""
    return f(c.passed(args[0]), c.read(args[1]), *args[2:], **kw)


def intersected(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Looks up each item of the smaller set."""
    sizes = [size(a) for a in args]
    if all(isinstance(a, set | frozenset) for a in args):
        c.add(min([len(own), *(n or 0 for n in sizes)]) + 1)
        return f(*args, **kw)
    return reading(c, f, own, args, kw)
