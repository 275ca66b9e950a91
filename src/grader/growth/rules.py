"""Which function of Python's costs what? One rule for each kind of cost, by owner and name.

A rule makes the call and counts its work. What has no rule costs one step.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import operator
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.growth.charges import Charges

Arguments = tuple[Any, ...]
Keywords = Mapping[str, Any]
Rule = Callable[["Charges", Any, Any, Arguments, Keywords], Any]


class UncountableError(BaseException):
    """Raised when the learner's code runs code whose work cannot be seen."""


def _reading(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items of all arguments."""
    return f(*[c.passed(c.read(a)) for a in args], **{k: c.passed(v) for k, v in kw.items()})


def _reading_self(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads all items of the object and of the arguments."""
    c.read(own)
    return _reading(c, f, own, args, kw)


def _sum(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`sum`: of lists or tuples, each step copies all that came before."""
    from grader.growth.charges import size

    start = args[1] if len(args) > 1 else kw.get("start")
    length = size(start) if start is not None else None
    if length is None or not args:
        return _reading(c, f, own, args, kw)
    items = list(c.counted(args[0]))
    for item in items:
        length += size(item) or 0
        c.add(length)
    return f(items, *args[1:], **kw)


def _lazy(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Takes items one by one, perhaps not all of them, perhaps later."""
    return f(*[c.passed(c.counted(a)) for a in args], **{k: c.passed(v) for k, v in kw.items()})


def _extreme(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`min` and `max`: of one argument's items, or of the arguments."""
    if len(args) == 1:
        return _reading(c, f, own, args, kw)
    c.add(len(args))
    return f(*args, **{k: c.passed(v) for k, v in kw.items()})


def _making(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Makes a container or a text: costs its length."""
    from grader.growth.charges import size

    result = f(*args, **kw)
    c.add(size(result) or 1)
    return result


def _making_of_all(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Reads a text from end to end."""
    c.read(own)
    return _making(c, f, own, args, kw)


def _whole(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Touches each item of the object once."""
    c.read(own)
    return f(*args, **kw)


def _tail(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`pop` and `insert` of a list: moves what stands behind the place."""
    if args:
        n = len(own)
        place = operator.index(args[0])
        c.add(max(0, n - place if place >= 0 else min(-place, n)))
    return f(*args, **kw)


def _found(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
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


def _found_last(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """`rfind`: looks at what stands behind the place found."""
    result = f(*args, **kw)
    c.add(len(own) - result if isinstance(result, int) and result >= 0 else len(own))
    return result


def _starts(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    """Compares the text with a short one."""
    from grader.growth.charges import _common, size

    parts = args[0] if isinstance(args[0], tuple) else (args[0],)
    result = f(*args, **kw)
    for part in parts:
        start = args[1] if len(args) > 1 and isinstance(args[1], int) else 0
        whole = len(part) if result else _common(own[start : start + len(part)], part)
        c.add(whole if size(part) else 1)
    return result


def _ends(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    parts = args[0] if isinstance(args[0], tuple) else (args[0],)
    c.add(sum(min(len(part), len(own)) for part in parts))
    return f(*args, **kw)


def _sorted(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """Compares as often as the number of runs asks for."""
    items = list(c.read(args[0])) if args else []
    return f(items, *args[1:], **_keyed(c, items, kw))


def _sort(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    return f(*args, **_keyed(c, list(own), kw))


def _keyed(c: Charges, items: list[Any], kw: Keywords) -> dict[str, Any]:
    """The keyword arguments of a sort, its key replaced by the list of keys."""
    key = kw.get("key")
    if key is None:
        c.sort(items)
        return dict(kw)
    key = c.passed(key)
    keys = [key(item) for item in items]
    c.sort(keys)
    ready = iter(keys)
    return {**kw, "key": lambda _item: next(ready)}


def _heap(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    c.add(max(len(args[0]), 1).bit_length())
    return f(*args, **kw)


def _bisect(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    c.add(max(len(args[0]), 1).bit_length())
    return f(*args, **kw)


def _insort(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    items, wanted = args[0], args[1]
    c.add(len(items).bit_length())
    result = f(*args, **kw)
    place = next((i for i in range(len(items) - 1, -1, -1) if items[i] is wanted), 0)
    c.add(len(items) - place)
    return result


def _rotated(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    n = len(own) or 1
    by = operator.index(args[0]) if args else 1
    c.add(min(by % n, -by % n))
    return f(*args, **kw)


def _named(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    """`getattr` and the like."""
    from grader.growth.charges import REFUSED

    if REFUSED.intersection(a for a in args if type(a) is str):
        c.refuse(f.__name__)
    return f(*args, **kw)


def _refused(c: Charges, f: Any, _own: Any, _args: Arguments, _kw: Keywords) -> Any:
    c.refuse(f.__name__)


def _hash(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    if args and type(args[0]) in (tuple, frozenset):
        c.add(len(args[0]))
    return f(*args, **kw)


def _operated(name: str) -> Rule:
    def rule(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
        way: Any = c.helpers()[name]
        return way(*args) if len(args) == 2 else f(*args, **kw)

    return rule


def _on_self(name: str) -> Rule:
    def rule(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
        way: Any = c.helpers()[name]
        return way(own, *args) if len(args) == 1 else f(*args, **kw)

    return rule


def _inside(c: Charges, _f: Any, own: Any, args: Arguments, _kw: Keywords) -> Any:
    way: Any = c.helpers()["in"]
    return way(args[0], own)


def _contains(c: Charges, _f: Any, _own: Any, args: Arguments, _kw: Keywords) -> Any:
    way: Any = c.helpers()["in"]
    return way(args[1], args[0])


def _deleted(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    c.add(len(own))
    return f(*args, **kw)


def _reduce(c: Charges, f: Any, _own: Any, args: Arguments, kw: Keywords) -> Any:
    return f(c.passed(args[0]), c.read(args[1]), *args[2:], **kw)


def _intersected(c: Charges, f: Any, own: Any, args: Arguments, kw: Keywords) -> Any:
    from grader.growth.charges import size

    sizes = [size(a) for a in args]
    if all(isinstance(a, set | frozenset) for a in args):
        c.add(min([len(own), *(n or 0 for n in sizes)]) + 1)
        return f(*args, **kw)
    return _reading(c, f, own, args, kw)


def _split(text: str, rule: Rule) -> dict[str, Rule]:
    return dict.fromkeys(text.split(), rule)


_SEQUENCE: dict[str, Rule] = {
    "__contains__": _inside, "__add__": _on_self("add"), "__mul__": _on_self("mul"),
    "__rmul__": _on_self("mul"), "__getitem__": _on_self("item"), "__eq__": _on_self("eq"),
    "__ne__": _on_self("ne"), "__lt__": _on_self("lt"), "__le__": _on_self("le"),
    "__gt__": _on_self("gt"), "__ge__": _on_self("ge"), "count": _whole, "index": _found,
    "copy": _whole, "__copy__": _whole, "__repr__": _making, "__str__": _making,
    "__format__": _making, "__init__": _reading,
}  # fmt: skip
_STR: dict[str, Rule] = {
    **_SEQUENCE,
    **_split(
        """
        capitalize casefold center encode expandtabs format format_map isalnum isalpha isascii
        isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper ljust
        lower lstrip partition removeprefix removesuffix replace rjust rpartition rsplit rstrip
        split splitlines strip swapcase title translate upper zfill decode hex count
        """,
        _making_of_all,
    ),
    "find": _found, "rfind": _found_last, "rindex": _found_last, "startswith": _starts,
    "endswith": _ends, "join": _reading,
}  # fmt: skip
_SET: dict[str, Rule] = {
    **_split("union difference symmetric_difference", _reading_self),
    **_split("update difference_update symmetric_difference_update issuperset", _reading),
    **_split("intersection intersection_update isdisjoint", _intersected),
    **_split("issubset copy clear __copy__", _whole),
    "__init__": _reading, "__or__": _on_self("or"), "__and__": _on_self("and"),
    "__sub__": _on_self("sub"), "__xor__": _on_self("xor"), "__eq__": _on_self("eq"),
}  # fmt: skip
_METHODS: dict[str, dict[str, Rule]] = {
    "list": {
        **_SEQUENCE, "pop": _tail, "insert": _tail, "remove": _deleted, "reverse": _whole,
        "extend": _reading, "__iadd__": _reading, "sort": _sort, "clear": _whole,
        "__delitem__": _deleted, "__setitem__": _reading,
    },
    "tuple": _SEQUENCE,
    "str": _STR,
    "bytes": _STR,
    "bytearray": {
        **_STR, "pop": _tail, "insert": _tail, "remove": _deleted, "reverse": _whole,
        "extend": _reading,
    },
    "dict": {
        **_split("copy clear __copy__", _whole),
        **_split("update fromkeys __init__ __ior__", _reading),
        "__or__": _on_self("or"), "__eq__": _on_self("eq"),
    },
    "set": _SET,
    "frozenset": _SET,
    "deque": {
        **_SEQUENCE, "rotate": _rotated, "insert": _deleted, "remove": _deleted,
        "reverse": _whole, "extend": _reading, "extendleft": _reading, "clear": _whole,
        "__delitem__": _deleted, "__iadd__": _reading,
    },
    "array": {
        **_SEQUENCE, "pop": _tail, "insert": _tail, "remove": _deleted, "reverse": _whole,
        "extend": _reading, "tolist": _whole,
    },
    "Pattern": _split(
        "findall finditer fullmatch match search split sub subn scanner", _reading
    ),
    "memoryview": _split("tolist tobytes hex", _whole),
}  # fmt: skip
_CLASSES: dict[str, Rule] = {
    **_split(
        """
        list tuple set frozenset dict deque array bytes bytearray Counter OrderedDict defaultdict
        """,
        _reading,
    ),
    **_split(
        """
        map filter zip enumerate accumulate batched chain combinations
        combinations_with_replacement compress cycle dropwhile filterfalse groupby islice pairwise
        permutations product starmap takewhile zip_longest
        """,
        _lazy,
    ),
    "str": _making, "int": _reading, "float": _reading, "partial": _lazy,
}  # fmt: skip
_FUNCTIONS: dict[str, dict[str, Rule]] = {
    "builtins": {
        "sum": _sum,
        **_split("any all iter", _lazy),
        **_split("min max", _extreme),
        **_split("repr ascii format print bin hex oct", _making),
        **_split("getattr hasattr setattr delattr", _named),
        **_split("exec eval compile __import__ __build_class__", _refused),
        "sorted": _sorted, "hash": _hash,
    },
    "math": _split("fsum prod sumprod dist", _reading),
    "_heapq": {
        **_split("heappush heappop heapreplace heappushpop", _heap),
        **_split("heappush_max heappop_max heapreplace_max heappushpop_max", _heap),
        **_split("heapify heapify_max", _reading),
    },
    "_bisect": {
        **_split("bisect bisect_left bisect_right", _bisect),
        **_split("insort insort_left insort_right", _insort),
    },
    "_functools": {"reduce": _reduce, "cmp_to_key": _lazy},
    "_collections": {"_count_elements": _reading},
    "_operator": {
        **{n: _operated(n) for n in ("add", "mul", "mod", "sub", "xor", "eq", "ne", "lt")},
        **{n: _operated(n) for n in ("le", "gt", "ge")},
        **{n: _operated(n) for n in ("iadd", "imul", "isub", "ixor", "ior", "iand")},
        "or_": _operated("or"), "and_": _operated("and"), "concat": _operated("add"),
        "iconcat": _operated("iadd"), "getitem": _operated("item"), "contains": _contains,
        "countOf": _reading, "indexOf": _lazy, "delitem": _reading, "setitem": _reading,
    },
    "zlib": _split("crc32 adler32 compress decompress", _reading),
}  # fmt: skip
_SAME = {
    "heapq": "_heapq", "bisect": "_bisect", "functools": "_functools", "operator": "_operator",
    "_io": "io",
}  # fmt: skip


def of_function(module: str | None, name: str) -> Rule | None:
    """The rule for a module's function in C."""
    home = str(module)
    return _FUNCTIONS.get(_SAME.get(home, home), {}).get(name)


def of_method(kind: type, name: str) -> Rule | None:
    """The rule for a method in C of the class, or of the one that it is derived from."""
    for base in kind.__mro__:
        rule = _METHODS.get(base.__name__, {}).get(name)
        if rule is not None and base.__module__ in _BUILT_IN:
            return rule
    return None


def of_class(kind: type) -> Rule | None:
    """The rule for making an instance of the class."""
    for base in kind.__mro__:
        rule = _CLASSES.get(base.__name__)
        if rule is not None and base.__module__ in _BUILT_IN:
            return rule
        if "__init__" in vars(base) or "__new__" in vars(base):
            return None
    return None


def is_library(function: Any) -> bool:
    """Whether it is a function of the standard library."""
    root = str(function.__globals__.get("__name__")).partition(".")[0]
    return root in sys.stdlib_module_names


def reads_itself(function: Any) -> bool:
    """Whether a method of the library, written in Python, reads all of its object."""
    return function.__name__ in ("most_common", "total", "elements", "copy", "subtract")


_BUILT_IN = {"builtins", "collections", "itertools", "array", "re", "functools"}
