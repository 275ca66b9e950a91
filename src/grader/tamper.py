"""Has the learner's code replaced something that the tests, pytest or the grader rely on?

Names of modules and members of classes are compared by identity with what they were before the
submission ran. What was replaced is named, and put back. (`grader.guard` keeps the code of
functions from being changed.)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import is_
from types import ModuleType
from typing import Any

NEAR = """
    builtins bisect collections copy functools heapq io itertools json math operator os random re
    sys time
"""
"""Modules of the standard library that tests call: watched from test to test, if loaded."""
FAR = """
    dataclasses difflib pathlib pathlib._local pprint reprlib string traceback types unittest.case
"""
"""Modules that pytest and the grader call: watched at the beginning and at the end."""
_OURS = {"pytest", "_pytest", "pluggy", "iniconfig", "grader"}
_HYPOTHESIS = {"hypothesis", "sortedcontainers"}
"""Watched where the tests import it: it takes long to look through."""
_OWN_STATE = {("sys", "stdin"), ("sys", "stdout"), ("sys", "stderr"), ("sys", "__stdout__")}
_OWN_STATE |= {("sys", "__stderr__"), ("sys", "last_exc"), ("sys", "last_type"), ("builtins", "_")}
_IMMUTABLE, _HEAP = 1 << 8, 1 << 9
_MISSING = object()
_dict_of = type.__dict__["__dict__"].__get__
_set_on_class = type.__setattr__
_delete_on_class = type.__delattr__
_same = is_


JUDGES = {
    "grader.equality",
    "grader.equality.Equality",
    "grader.record.Record",
    "grader.tamper",
    "grader.tamper.Watch",
    "grader.tamper._Names",
}
"""Between a learner's call and its verdict, these are what code could replace unseen: those that
compare, and those that look for what was replaced. They are looked at after each call, so they
are few."""


class _Names:
    """The names of one module or class, as they were."""

    def __init__(self, label: str, owner: type | ModuleType) -> None:
        self.label = label
        self.owner = owner
        self.is_class = isinstance(owner, type)
        self._is_ours = _root(label) == "grader"
        self._has_figures = _root(label) in _HYPOTHESIS
        self.now: Mapping[str, Any] = _dict_of(owner) if self.is_class else owner.__dict__
        self.before: dict[str, Any] = dict(self.now)

    def is_unchanged(self) -> bool:
        """Whether each name still stands for the same object, in the same order."""
        now, before = self.now, self.before
        return len(now) == len(before) and all(map(_same, now.values(), before.values()))

    def mend(self) -> Iterator[str]:
        """Puts back what was replaced, and names it.

        Data that has changed is a concern where it is the grader's, or a limit of Hypothesis's.
        """
        for name, value in self.before.items():
            found = self.now.get(name, _MISSING)
            if found is value or (self.label, name) in _OWN_STATE:
                continue
            is_limit = self._has_figures and name.isupper() and type(value) in (int, float)
            if _matters(value) or is_limit or (self._is_ours and not name.startswith("__")):
                self._put(name, value)
                yield f"{self.label}.{name}"
        if self.is_class:
            for name in [name for name in self.now if name not in self.before]:
                if callable(self.now[name]) and name != "__annotate__":
                    _delete_on_class(self.owner, name)
                    yield f"{self.label}.{name}"

    def _put(self, name: str, value: object) -> None:
        if self.is_class:
            _set_on_class(self.owner, name, value)
        else:
            setattr(self.owner, name, value)


class Watch:
    """What the tests rely on, as it was when the watch began."""

    def __init__(self, also: Iterable[str] = ()) -> None:
        """`also` are modules that the tests import."""
        near = {*NEAR.split(), *also}
        watched = {*near, *FAR.split()}
        ours = _OURS | _HYPOTHESIS if "hypothesis" in {*map(_root, near)} else _OURS
        modules = {
            name: module
            for name, module in list(sys.modules.items())
            if isinstance(module, ModuleType) and (name in watched or _root(name) in ours)
        }
        self._hooks_count = True
        self._modules = modules
        self._all = dict(sys.modules)
        self._near: list[_Names] = []
        self._far: list[_Names] = []
        for name, module in modules.items():
            is_near = name in near or name.partition(".")[0] in ("pytest", "grader")
            names = self._near if is_near else self._far
            names.append(_Names(name, module))
            for value in list(module.__dict__.values()):
                if isinstance(value, type) and _can_change(value) and value.__module__ == name:
                    names.append(_Names(f"{name}.{value.__qualname__}", value))
        self._trace, self._profile = sys.gettrace(), sys.getprofile()
        self._finders = _finders()
        self._tools = _tools()

    def settle(self) -> None:
        """Pytest has put its own hooks in place: they are what is watched from now on."""
        self._finders = _finders()
        self._tools = _tools()
        self._hooks_count = True

    def hold(self, name: str, module: ModuleType) -> None:
        """Watches one more module, such as the learner's: its entry in `sys.modules` only."""
        self._modules[name] = module

    def changes(self, *, all_of_it: bool = True) -> list[str]:
        """What was replaced since the watch began; it is put back.

        With `all_of_it` false, pytest's and the grader's own insides are left out: a check that
        is cheap enough to be made after each test.
        """
        found = list(_replaced_modules(self._modules))
        if found:
            for name, module in self._all.items():
                sys.modules.setdefault(name, module)
        for names in [*self._near, *self._far] if all_of_it else self._near:
            if not names.is_unchanged():
                found += names.mend()
        if self._hooks_count:
            found += self._changed_hooks()
        return found

    def witness(self) -> Callable[[], bool]:
        """A function that says whether what judges is untouched, as it is now.

        It is quick enough to be asked after each call of the learner's, and holds all that it
        needs itself: code that replaces the judge for one comparison, and puts it back there, is
        seen, and nothing that it could replace is looked up.
        """
        judges = [
            (names.now, tuple(names.now.values())) for names in self._near if names.label in JUDGES
        ]

        def is_untouched(
            same: Callable[[object, object], bool] = _same,
            every: Callable[[Iterable[bool]], bool] = all,
            each: type[map[bool]] = map,
            size: Callable[[Any], int] = len,
        ) -> bool:
            for now, before in judges:
                if size(now) != size(before) or not every(each(same, now.values(), before)):
                    return False
            return True

        return is_untouched

    def unsettle(self) -> None:
        """Pytest is about to put its own hooks in place."""
        self._hooks_count = False

    def _changed_hooks(self) -> Iterator[str]:
        if sys.gettrace() is not self._trace:
            sys.settrace(self._trace)
            yield "sys.settrace"
        if sys.getprofile() is not self._profile:
            sys.setprofile(self._profile)
            yield "sys.setprofile"
        for name, before in self._finders.items():
            now = getattr(sys, name)
            if len(now) != len(before) or not all(map(_same, now, before)):
                now[:] = before
                yield f"sys.{name}"
        if _tools() != self._tools:
            yield "sys.monitoring"


def _root(name: str) -> str:
    return name.partition(".")[0]


def _replaced_modules(modules: Mapping[str, ModuleType]) -> Iterator[str]:
    for name, module in modules.items():
        if sys.modules.get(name) is not module:
            sys.modules[name] = module
            yield f'sys.modules["{name}"]'


def _matters(value: object) -> bool:
    return callable(value) or isinstance(value, ModuleType | property | classmethod | staticmethod)


def _can_change(kind: type) -> bool:
    flags = type.__dict__["__flags__"].__get__(kind)
    return bool(flags & _HEAP) and not flags & _IMMUTABLE


def _finders() -> dict[str, list[Any]]:
    return {name: list(getattr(sys, name)) for name in ("meta_path", "path_hooks")}


def _tools() -> list[str | None]:
    return [sys.monitoring.get_tool(number) for number in range(6)]


def sentence(refused: list[str], replaced: list[str]) -> str | None:
    """What to tell a learner whose code has used or replaced what it must not, if it has."""
    if refused:
        return f"Your code uses {_some(refused)}, which a solution has no need of. Take it out."
    if replaced:
        return f"Your code replaced {_some(replaced)}. Leave it as it is: the tests rely on it."
    return None


def _some(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"`{names[0]}`{more}"
