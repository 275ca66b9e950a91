"""Which function of Python's costs what? One rule for each kind of cost, by owner and name.

A rule makes the call and counts its work. What has no rule costs one step.
"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import sys
from types import BuiltinFunctionType, ModuleType
from typing import Any

from grader.growth.costs import (
    Rule,
    bisect,
    contains,
    deleted,
    ends,
    extreme,
    found,
    found_last,
    hash_,
    heap,
    inside,
    insort,
    intersected,
    lazy,
    making,
    making_of_all,
    named,
    on_self,
    operated,
    reading,
    reading_self,
    reduce_,
    refused,
    rotated,
    sort,
    sorted_,
    starts,
    sum_,
    tail,
    whole,
)


def _split(text: str, rule: Rule) -> dict[str, Rule]:
    return dict.fromkeys(text.split(), rule)


_SEQUENCE: dict[str, Rule] = {
    "__contains__": inside, "__add__": on_self("add"), "__mul__": on_self("mul"),
    "__rmul__": on_self("mul"), "__getitem__": on_self("item"), "__eq__": on_self("eq"),
    "__ne__": on_self("ne"), "__lt__": on_self("lt"), "__le__": on_self("le"),
    "__gt__": on_self("gt"), "__ge__": on_self("ge"), "count": whole, "index": found,
    "copy": whole, "__copy__": whole, "__repr__": making, "__str__": making,
    "__format__": making, "__init__": reading,
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
        making_of_all,
    ),
    "find": found, "rfind": found_last, "rindex": found_last, "startswith": starts,
    "endswith": ends, "join": reading,
}  # fmt: skip
_SET: dict[str, Rule] = {
    **_split("union difference symmetric_difference", reading_self),
    **_split("update difference_update symmetric_difference_update issuperset", reading),
    **_split("intersection intersection_update isdisjoint", intersected),
    **_split("issubset copy clear __copy__", whole),
    "__init__": reading, "__or__": on_self("or"), "__and__": on_self("and"),
    "__sub__": on_self("sub"), "__xor__": on_self("xor"), "__eq__": on_self("eq"),
}  # fmt: skip
_METHODS: dict[str, dict[str, Rule]] = {
    "list": {
        **_SEQUENCE, "pop": tail, "insert": tail, "remove": deleted, "reverse": whole,
        "extend": reading, "__iadd__": reading, "sort": sort, "clear": whole,
        "__delitem__": deleted, "__setitem__": reading,
    },
    "tuple": _SEQUENCE,
    "str": _STR,
    "bytes": _STR,
    "bytearray": {
        **_STR, "pop": tail, "insert": tail, "remove": deleted, "reverse": whole,
        "extend": reading,
    },
    "dict": {
        **_split("copy clear __copy__", whole),
        **_split("update fromkeys __init__ __ior__", reading),
        "__or__": on_self("or"), "__eq__": on_self("eq"),
    },
    "set": _SET,
    "frozenset": _SET,
    "deque": {
        **_SEQUENCE, "rotate": rotated, "insert": deleted, "remove": deleted,
        "reverse": whole, "extend": reading, "extendleft": reading, "clear": whole,
        "__delitem__": deleted, "__iadd__": reading,
    },
    "array": {
        **_SEQUENCE, "pop": tail, "insert": tail, "remove": deleted, "reverse": whole,
        "extend": reading, "tolist": whole,
    },
    "Pattern": _split(
        "findall finditer fullmatch match search split sub subn scanner", reading
    ),
    "memoryview": _split("tolist tobytes hex", whole),
}  # fmt: skip
_CLASSES: dict[str, Rule] = {
    **_split(
        """
        list tuple set frozenset dict deque array bytes bytearray Counter OrderedDict defaultdict
        """,
        reading,
    ),
    **_split(
        """
        map filter zip enumerate accumulate batched chain combinations
        combinations_with_replacement compress cycle dropwhile filterfalse groupby islice pairwise
        permutations product starmap takewhile zip_longest
        """,
        lazy,
    ),
    "str": making, "int": reading, "float": reading, "partial": lazy,
}  # fmt: skip
_FUNCTIONS: dict[str, dict[str, Rule]] = {
    "builtins": {
        "sum": sum_,
        **_split("any all iter", lazy),
        **_split("min max", extreme),
        **_split("repr ascii format print bin hex oct", making),
        **_split("getattr hasattr setattr delattr", named),
        **_split("exec eval compile __import__ __build_class__", refused),
        "sorted": sorted_, "hash": hash_,
    },
    "math": _split("fsum prod sumprod dist", reading),
    "_heapq": {
        **_split("heappush heappop heapreplace heappushpop", heap),
        **_split("heappush_max heappop_max heapreplace_max heappushpop_max", heap),
        **_split("heapify heapify_max", reading),
    },
    "_bisect": {
        **_split("bisect bisect_left bisect_right", bisect),
        **_split("insort insort_left insort_right", insort),
    },
    "_functools": {"reduce": reduce_, "cmp_to_key": lazy},
    "_collections": {"_count_elements": reading},
    "_operator": {
        **{n: operated(n) for n in ("add", "mul", "mod", "sub", "xor", "eq", "ne", "lt")},
        **{n: operated(n) for n in ("le", "gt", "ge")},
        **{n: operated(n) for n in ("iadd", "imul", "isub", "ixor", "ior", "iand")},
        "or_": operated("or"), "and_": operated("and"), "concat": operated("add"),
        "iconcat": operated("iadd"), "getitem": operated("item"), "contains": contains,
        "countOf": reading, "indexOf": lazy, "delitem": reading, "setitem": reading,
    },
    "zlib": _split("crc32 adler32 compress decompress", reading),
}  # fmt: skip
_SAME = {
    "heapq": "_heapq", "bisect": "_bisect", "functools": "_functools", "operator": "_operator",
    "_io": "io",
}  # fmt: skip


_METHOD_WRAPPER: type = type([].__add__)
UNBOUND = (type(list.append), type(list.__add__), type(dict.__dict__["fromkeys"]))
"""The kinds of methods in C that are not bound to an object yet."""
C_CALLABLES = (BuiltinFunctionType, _METHOD_WRAPPER, *UNBOUND, type)


def of(function: Any) -> tuple[Rule | None, Any]:
    """The rule for something callable that is written in C, and the object that it is bound to."""
    kind = type(function)
    if kind is BuiltinFunctionType or kind is _METHOD_WRAPPER:
        owner = function.__self__
        if owner is None or type(owner) is ModuleType:  # a function of a module
            home = owner.__name__ if owner is not None else function.__module__
            return of_function(home, function.__name__), None
        if isinstance(owner, type):
            return of_method(owner, function.__name__), None
        return of_method(type(owner), function.__name__), owner
    if kind in UNBOUND:
        return of_method(function.__objclass__, function.__name__), None
    return (of_class(function), None) if isinstance(function, type) else (None, None)


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


def sorts(function: Any) -> bool:
    """Whether a function of the library, written in Python, sorts what it is given."""
    return function.__name__ in _SORTING


def reads_itself(function: Any) -> bool:
    """Whether a method of the library, written in Python, reads all of its object."""
    return function.__name__ in ("most_common", "total", "elements", "copy", "subtract")


_BUILT_IN = {"builtins", "collections", "itertools", "array", "re", "functools"}
_SORTING = frozenset(
    """
    most_common nlargest nsmallest median median_low median_high median_grouped quantiles
    """.split()
)
