"""How do branches run at once without threads? As generators, resumed by events of the clock.

A walk is a generator that yields `Sleep` or `Fork` and returns its result.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from grader.sim.clock import Clock, Event


@dataclass(frozen=True)
class Sleep:
    """Asks to be resumed after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Fork:
    """Asks to run walks at once and to be resumed with the list of their results.

    `limit` walks run at a time (0: all). When `enough` says so of a result, the other walks are
    ended at once, and their places in the list hold None.
    """

    starts: Sequence[Callable[[], Walk]]
    enough: Callable[[Any], bool]
    limit: int = 0


Walk = Generator[Sleep | Fork, Any, Any]


class Process:
    """A walk under way on a clock; `done` is called with its result."""

    def __init__(self, clock: Clock, walk: Walk, done: Callable[[Any], object]) -> None:
        self._clock = clock
        self._walk = walk
        self._done = done
        self._children: list[Process] = []
        self._event: Event = clock.after(0, lambda: self._resume(None))

    def end(self) -> None:
        """Ends the walk and all that it forked, at once."""
        self._event.cancel()
        for child in self._children:
            child.end()
        self._walk.close()

    def _resume(self, value: Any) -> None:  # noqa: ANN401
        try:
            command = self._walk.send(value)
        except StopIteration as stop:
            self._done(stop.value)
            return
        if isinstance(command, Sleep):
            self._event = self._clock.after(command.seconds, lambda: self._resume(None))
        else:
            self._fork(command)

    def _fork(self, fork: Fork) -> None:
        results: list[Any] = [None] * len(fork.starts)
        waiting = list(enumerate(fork.starts))[::-1]
        running = 0
        self._children = []

        def join() -> None:
            for child in self._children:
                child.end()
            self._children = []
            self._event = self._clock.after(0, lambda: self._resume(results))

        def start() -> None:
            nonlocal running
            while waiting and (not fork.limit or running < fork.limit):
                i, begin = waiting.pop()
                running += 1
                self._children.append(Process(self._clock, begin(), partial(finish, i)))
            if not running:
                join()

        def finish(i: int, result: Any) -> None:  # noqa: ANN401
            nonlocal running
            running -= 1
            results[i] = result
            if fork.enough(result):
                waiting.clear()
                join()
            else:
                start()

        start()
