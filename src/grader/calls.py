"""What did the test call, and what came back? Recorded from the calls that really happened.

`sys.monitoring` tells when a function of the learner's starts and returns; only calls that the
test file itself makes are kept. Arguments are kept as they were at the call, so that code which
changes its input cannot spoil what is shown.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import CodeType, FunctionType, GeneratorType, ModuleType
from typing import Any

from grader.defaults import Defaults
from grader.history import Call, Histories, Snapshot, called

_MOST_CALLS = 50_000
"""Calls in one test after which recording ends, and nothing is shown."""
_NO_VALUE = 0x20 | 0x80 | 0x200  # a generator or coroutine: what it returns is not what was asked
_GENERATOR = 0x20
_getframe = sys._getframe


class Calls:
    """The calls of the learner's functions and methods that the tests import."""

    def __init__(self, tests: ModuleType, learner: ModuleType) -> None:
        self._path = tests.__file__ or ""
        self._functions: dict[CodeType, Call] = {}
        self.names = _imported(tests, learner)
        for name, value in self.names.items():
            self._add(name, value)
        self._members = {call.name for call in self._functions.values() if call.of is not None}
        if learner in tests.__dict__.values():
            self._members |= self.names.keys()  # as in `solution.f(1)`
        self.defaults = Defaults(call.function for call in self._functions.values())
        self._tool: int | None = None
        self._depth = 0
        self._call: Call | None = None
        self._asked = False
        self._count = 0
        self._histories = Histories()
        self.look: Callable[[], None] = lambda: None
        """Called whenever the tests have called the learner's code: what has it left behind?"""

    def _add(self, name: str, value: object) -> None:
        if isinstance(value, type):
            for base in type.__dict__["__mro__"].__get__(value):
                if base.__module__ == value.__module__:
                    for key, member in list(vars(base).items()):
                        for function in _functions_in(member):
                            self._functions.setdefault(
                                function.__code__, Call(key, function, of=value, named=name)
                            )
        else:
            for function in _functions_in(value):
                self._functions.setdefault(function.__code__, Call(name, function))

    def install(self) -> None:
        """Begins to listen, if a tool number of `sys.monitoring` is free."""
        monitoring = sys.monitoring
        events = monitoring.events
        for number in (4, 3, 5, 2, 1):
            if monitoring.get_tool(number) is None:
                break
        else:
            return
        monitoring.use_tool_id(number, "grader")
        self._tool = number
        monitoring.register_callback(number, events.PY_START, self._on_start)
        monitoring.register_callback(number, events.PY_RETURN, self._on_return)
        monitoring.register_callback(number, events.PY_UNWIND, self._on_unwind)
        monitoring.set_events(number, events.PY_UNWIND)  # which cannot be had for some code only
        for code in self._functions:
            if not code.co_flags & _NO_VALUE:
                monitoring.set_local_events(number, code, events.PY_START | events.PY_RETURN)
            elif code.co_flags & _GENERATOR:
                monitoring.set_local_events(number, code, events.PY_START)

    def remove(self) -> None:
        """Ends listening."""
        if self._tool is None:
            return
        monitoring = sys.monitoring
        if monitoring.get_tool(self._tool) == "grader":
            for code in self._functions:
                monitoring.set_local_events(self._tool, code, 0)
            monitoring.set_events(self._tool, 0)
            events = monitoring.events
            for event in (events.PY_START, events.PY_RETURN, events.PY_UNWIND):
                monitoring.register_callback(self._tool, event, None)
            monitoring.free_tool_id(self._tool)
        self._tool = None

    @property
    def tool(self) -> int:
        """The tool number of `sys.monitoring` that is the grader's."""
        return 4 if self._tool is None else self._tool

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Listens to nothing while it lasts: the number is free for others."""
        was_listening = self._tool is not None
        self.remove()
        try:
            yield
        finally:
            if was_listening:
                self._depth = 0
                self.install()

    def clear(self) -> None:
        """Forgets all calls: a new test begins."""
        self._depth = 0
        self._call = None
        self._count = 0
        self._histories = Histories()

    def _on_start(self, code: CodeType, _offset: int) -> None:
        was_outermost = self._depth == 0
        if not code.co_flags & _GENERATOR:  # which starts when its first item is asked for
            self._depth += 1
        if not was_outermost:  # called by the learner's own code: must cost next to nothing
            return
        frame = _getframe(1)
        caller = frame.f_back
        self._asked = caller is not None and caller.f_code.co_filename == self._path
        if caller is None or not self._asked:
            return
        self._count += 1
        self._call = None
        if self._count <= _MOST_CALLS:
            self._call = self._histories.add(self._functions[code], frame, caller)

    def _on_return(self, code: CodeType, offset: int, value: object) -> None:
        self._depth -= 1
        if self._depth == 0 and self._asked:
            self.look()
        if self._depth == 0 and self._asked and self._call is not None:
            self._call.result = Snapshot(value)
            self._call.end = (code, offset)

    def _on_unwind(self, code: CodeType, _offset: int, _error: BaseException) -> None:
        if code in self._functions and not code.co_flags & _NO_VALUE:
            self._depth -= 1
            if self._depth == 0:
                self.look()

    @property
    def last(self) -> str | None:
        """The last call, or the history of the instance it was made on."""
        return self._histories.text(self._call) if self._call else None

    @property
    def returned(self) -> str | None:
        """What the last call returned; None if it did not return, or is not known."""
        return self._call.result.text() if self._call and self._call.result else None

    @property
    def call(self) -> Call | None:
        """The last call that the test made of the learner's code, if it is known."""
        return self._call

    def unstarted(self, generator: GeneratorType[Any, Any, Any]) -> str | None:
        """The call of the learner's that has made a generator which nobody has begun to use."""
        function = self._functions.get(generator.gi_code)
        frame = generator.gi_frame
        if function is None or function.of is not None or frame is None:
            return None
        if inspect.getgeneratorstate(generator) != inspect.GEN_CREATED:
            return None
        return self._histories.text(called(function, frame))

    def is_learners(self, function: ast.expr) -> bool:
        """Whether the expression, which a test calls, is a function or method of the learner's."""
        if isinstance(function, ast.Name):
            return function.id in self.names
        return isinstance(function, ast.Attribute) and function.attr in self._members


def _imported(tests: ModuleType, learner: ModuleType) -> dict[str, Any]:
    """What the test file has imported from the learner's, by the name it has there."""
    theirs = {id(value) for name, value in learner.__dict__.items() if not name.startswith("__")}
    names: Mapping[str, Any] = tests.__dict__
    found = {
        name: value for name, value in names.items() if id(value) in theirs and callable(value)
    }
    if learner in names.values():
        found.update({k: v for k, v in learner.__dict__.items() if callable(v)})
    return {
        name: value
        for name, value in found.items()
        if any(_functions_in(value)) or getattr(value, "__module__", None) == learner.__name__
    }


def _functions_in(value: object) -> Iterable[FunctionType]:
    """The Python functions that are called when `value` is, decorators looked through."""
    if isinstance(value, staticmethod | classmethod):
        value = value.__func__
    if isinstance(value, property):
        value = value.fget
    for _ in range(10):
        if isinstance(value, FunctionType):
            yield value
        members = getattr(value, "__dict__", None)
        value = members.get("__wrapped__") if isinstance(members, dict) else None
        if value is None:
            return
