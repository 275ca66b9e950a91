"""What does a run of some functions look like, step by step? Calls, results, watched variables."""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any

from grader.values import shown

STEPS = 20_000
"""Events after which a run is given up."""
_getframe = sys._getframe


class TooLongError(BaseException):
    """Raised inside a run that has had its events; `except Exception` does not hear it."""


@dataclass(frozen=True)
class Outcome:
    """How a call ended: what it returned and its arguments afterwards, or what it raised."""

    returned: Any = None
    after: tuple[Any, ...] = ()
    raised: str | None = None

    def text(self) -> str:
        """In words."""
        if self.raised is not None:
            return f"raised {self.raised}"
        return f"returned {shown(self.returned)}"


@dataclass
class Step:
    """One call: arguments as they were, how it ended, and the line where it did."""

    name: str
    arguments: tuple[Any, ...]
    outcome: Outcome = field(default_factory=Outcome)
    line: int | None = None
    values: dict[str, list[tuple[Any, int | None]]] = field(default_factory=dict)
    """Of each watched variable its values in turn, with the line that set it."""

    def text(self) -> str:
        """As a line of Python."""
        return f"{self.name}({', '.join(map(shown, self.arguments))})"


def run(
    functions: Mapping[str, FunctionType],
    name: str,
    arguments: tuple[Any, ...],
    watched: Mapping[str, str],
    tool: int,
) -> list[Step]:
    """The calls of one run in the order in which they ended; [] if it took too many steps.

    `watched` names the function of each variable; `tool` is a number of `sys.monitoring` that is
    free.
    """
    recorder = _Recorder(functions, watched)
    with suppress(Exception), recorder.listening(tool):
        functions[name](*copy.deepcopy(arguments))
    return [] if recorder.is_broken else recorder.ended


class _Recorder:
    """Hears of calls, returns and lines."""

    def __init__(self, functions: Mapping[str, FunctionType], watched: Mapping[str, str]) -> None:
        self._codes: dict[CodeType, str] = {f.__code__: name for name, f in functions.items()}
        self._watched = {
            code: [variable for variable, function in watched.items() if function == name]
            for code, name in self._codes.items()
        }
        self._open: list[tuple[Step, tuple[Any, ...]]] = []
        self._left = STEPS
        self.ended: list[Step] = []
        self.is_broken = False

    @contextmanager
    def listening(self, tool: int) -> Iterator[None]:
        """While it lasts, what happens is recorded."""
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.use_tool_id(tool, "grader")
        hear: dict[int, Callable[..., object]] = {
            events.PY_START: self._start,
            events.PY_RETURN: self._return,
            events.PY_UNWIND: self._unwind,
            events.LINE: self._line,
            events.JUMP: self._count,
        }
        try:
            for event, callback in hear.items():
                monitoring.register_callback(tool, event, callback)
            monitoring.set_events(tool, events.PY_UNWIND | events.JUMP)
            calls = events.PY_START | events.PY_RETURN
            for code, variables in self._watched.items():
                wanted = calls | events.LINE if variables else calls
                monitoring.set_local_events(tool, code, wanted)
            yield
        except TooLongError:
            self.is_broken = True
        finally:
            monitoring.set_events(tool, 0)
            for code in self._watched:
                monitoring.set_local_events(tool, code, 0)
            for event in hear:
                monitoring.register_callback(tool, event, None)
            monitoring.free_tool_id(tool)

    def _count(self, *_: object) -> None:
        self._left -= 1
        if self._left < 0:
            self.is_broken = True
            raise TooLongError

    def _start(self, code: CodeType, _offset: int) -> None:
        self._count()
        values = _getframe(1).f_locals
        given = tuple(values[name] for name in code.co_varnames[: code.co_argcount])
        step = Step(self._codes[code], self._copied(given))
        step.values = {variable: [] for variable in self._watched[code]}
        self._open.append((step, given))

    def _return(self, code: CodeType, _offset: int, value: Any) -> None:
        self._count()
        frame = _getframe(1)
        self._look(frame.f_locals)
        step, given = self._open.pop()
        step.outcome = Outcome(self._copied(value), self._copied(given))
        step.line = frame.f_lineno
        self.ended.append(step)

    def _unwind(self, code: CodeType, _offset: int, error: BaseException) -> None:
        if code not in self._codes or not self._open:
            return
        step, _ = self._open.pop()
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        step.outcome = Outcome(raised=type(error).__name__)
        step.line = trace.tb_lineno if trace else None
        self.ended.append(step)

    def _line(self, _code: CodeType, line: int) -> None:
        self._count()
        if self._open:
            self._look(_getframe(1).f_locals)
            self._open[-1][0].line = line

    def _look(self, values: Mapping[str, Any]) -> None:
        """Notes the watched variables that the line before has changed."""
        step = self._open[-1][0]
        for variable, seen in step.values.items():
            if variable in values and not (seen and self._is(seen[-1][0], values[variable])):
                seen.append((self._copied(values[variable]), step.line))

    @staticmethod
    def _is(one: Any, other: Any) -> bool:
        try:
            return type(one) is type(other) and bool(one == other)
        except Exception:  # the learner's objects may do anything when compared
            return False

    def _copied(self, value: Any) -> Any:
        """A copy; of what cannot be copied there is nothing to say."""
        try:
            return copy.deepcopy(value)
        except Exception:
            self.is_broken = True
            return None
