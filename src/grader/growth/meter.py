"""How much has been done? A count that `sys.monitoring` and `grader.growth.charges` add to.

Counted are passes of loops (JUMP), calls of Python functions (PY_START) and resumptions of
generators (PY_RESUME). Between two of these, only a stretch of code without a loop can run, at
most as long as the code itself: so the count grows exactly as the number of instructions does,
at a tenth of the price.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any

import _pytest
import pluggy

from grader.failure import Told

HERE = str(Path(__file__).parent.parent)
"""The grader's folder: what it does itself is not counted."""
_UNCOUNTED = (HERE, str(Path(_pytest.__file__).parent), str(Path(pluggy.__file__).parent))
_LISTENERS = ("hypothesis",)
"""Packages that hear, once they are loaded, of each garbage collection: not the learner's work."""
_LIBRARY = str(Path(sys.modules["random"].__file__ or "").parent)
TOOL = "grader"


class EnoughError(BaseException):
    """Raised in the learner's code when more was counted than can be allowed."""


class Meter:
    """The count of one run."""

    def __init__(self, tool: int, trusted: Iterable[str], originals: Iterable[CodeType]) -> None:
        """`trusted` are files that are not counted; `originals` is code that may not run."""
        self._tool = tool
        self._trusted = frozenset(trusted)
        loaded = [sys.modules[name].__file__ for name in _LISTENERS if name in sys.modules]
        self._uncounted = (*_UNCOUNTED, *(str(Path(file).parent) for file in loaded if file))
        self._originals = tuple(originals)  # kept, so that each `id` stays its own
        self._ids = frozenset(map(id, self._originals))
        self._known: dict[str, bool] = {}
        self.count = 0
        self.steps = 0
        self.most = self.most_steps = 0
        self.active = False
        self.is_over = False
        self.foreign: str | None = None
        """Code that ran although its work cannot be seen."""

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hears of events while it lasts; they count only within `counting`."""
        monitoring = sys.monitoring
        events = monitoring.events
        callbacks: dict[int, Any] = {
            events.JUMP: self._on_jump,
            events.PY_START: self._on_start,
            events.PY_RESUME: self._on_start,
            events.PY_THROW: self._on_throw,
        }
        wanted = sum(callbacks)
        with events_heard(self._tool, callbacks):
            monitoring.restart_events()
            yield
            held = monitoring.get_tool(self._tool) == TOOL
            if not held or monitoring.get_events(self._tool) != wanted:
                self.foreign = self.foreign or "sys.monitoring"
                raise Told(f"Your code uses `{self.foreign}`, which a solution has no need of.")

    def counting(self, most: int, most_steps: int) -> _Counting:
        """A context that counts anew, and ends what needs more than `most`."""
        return _Counting(self, most, most_steps)

    def add(self, work: int) -> None:
        """Counts work that no event tells of, with the call that it took.

        Raises:
            EnoughError: If that is more than is allowed.
        """
        if self.active:
            self.count += work
            self.steps += 1
            if self.count > self.most or self.steps > self.most_steps:
                self._end()

    def _on_jump(self, code: CodeType, _offset: int, _to: int) -> object:
        if not self._counts(code.co_filename):
            return sys.monitoring.DISABLE
        if not self.active:
            return None
        self.count += 1
        self.steps += 1
        if self.count > self.most or self.steps > self.most_steps:
            self._end()
        return None

    def _on_start(self, code: CodeType, _offset: int) -> object:
        if not self._counts(code.co_filename):
            return sys.monitoring.DISABLE
        if not self.active:
            return None
        if id(code) in self._ids:
            self.foreign = self.foreign or code.co_name
        self.count += 1
        self.steps += 1
        if self.count > self.most or self.steps > self.most_steps:
            self._end()
        return None

    def _on_throw(self, code: CodeType, offset: int, _error: BaseException) -> object:
        if self.active and self._counts(code.co_filename):
            self._on_start(code, offset)
        return None  # this event cannot be disabled

    def _counts(self, path: str) -> bool:
        known = self._known.get(path)
        if known is None:
            known = path not in self._trusted and not path.startswith(self._uncounted)
            self._known[path] = known
            is_seen = path == "<string>" or path.startswith(("<frozen ", _LIBRARY))
            if known and self.active and not is_seen and Path(path).name != "solution.py":
                self.foreign = self.foreign or path
        return known

    def _end(self) -> None:
        self.is_over = True
        raise EnoughError


class _Counting:
    """No generator of `contextlib`: that would be counted, and ended, itself."""

    def __init__(self, meter: Meter, most: int, most_steps: int) -> None:
        self._meter = meter
        self._most = (most, most_steps)

    def __enter__(self) -> None:
        meter = self._meter
        meter.count = meter.steps = 0
        meter.most, meter.most_steps = self._most
        meter.is_over = False
        meter.active = True

    def __exit__(self, *_: object) -> None:
        self._meter.active = False


@contextmanager
def events_heard(tool: int, callbacks: dict[int, Any]) -> Iterator[None]:
    """Calls back on these events while it lasts."""
    monitoring = sys.monitoring
    monitoring.use_tool_id(tool, TOOL)
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)
    monitoring.set_events(tool, sum(callbacks))
    try:
        yield
    finally:
        if monitoring.get_tool(tool) == TOOL:
            monitoring.set_events(tool, 0)
            for event in callbacks:
                monitoring.register_callback(tool, event, None)
            monitoring.free_tool_id(tool)
