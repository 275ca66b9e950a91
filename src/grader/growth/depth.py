"""How deep do the learner's functions call each other?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from grader.failure import Told
from grader.growth.measurement import Measurement, drained
from grader.growth.meter import EnoughError, events_heard
from grader.growth.sizes import DEPTH, Series

_MOST_CALLS = 300_000
"""Calls after which the depth of a function is not followed any more."""


class Nesting(Measurement):
    """The depth of a function's calls."""

    what = "depth"

    def _measured(self, bound: str) -> Series:
        depth = Depth(self._subject.tool, self._subject.path)
        series = Series()
        for n in self._given or DEPTH:
            arguments = self._arguments(n)
            try:
                with depth.measuring():
                    result = drained(self._function(*arguments))
            except RecursionError:
                if not series.is_enough():
                    raise
                break
            except EnoughError:
                break
            self._checked(n, arguments, result)
            series.add(n, depth.most)
        if not series.is_enough():
            raise Told("Yours takes too long for its recursion to be measured.")
        return series


class Depth:
    """How deep do the learner's functions call each other?"""

    def __init__(self, tool: int, path: str) -> None:
        self._tool = tool
        self._path = path
        self._now = self._calls = 0
        self.most = 0

    @contextmanager
    def measuring(self) -> Iterator[None]:
        """Follows the calls while it lasts."""
        self._now = self._calls = self.most = 0
        events = sys.monitoring.events
        callbacks: dict[int, Any] = {
            events.PY_START: self._down,
            events.PY_RESUME: self._down,
            events.PY_THROW: self._down,
            events.PY_RETURN: self._up,
            events.PY_YIELD: self._up,
            events.PY_UNWIND: self._up,
        }
        with events_heard(self._tool, callbacks):
            yield

    def _down(self, code: CodeType, *_: object) -> None:
        if code.co_filename == self._path:
            self._now += 1
            self._calls += 1
            self.most = max(self.most, self._now)
            if self._calls > _MOST_CALLS:
                raise EnoughError

    def _up(self, code: CodeType, *_: object) -> None:
        if code.co_filename == self._path:
            self._now -= 1
