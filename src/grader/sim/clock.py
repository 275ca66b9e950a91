"""What time is it in a simulation, and what happens next? A clock that moves only when told to.

Seconds are counted from 0. Nothing sleeps: `advance` runs what falls due, in the order of time and,
at the same instant, in the order in which it was scheduled; so every run is the same.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    """Something that is to happen; `cancel` keeps it from happening."""

    at: float
    order: int
    action: Callable[[], object] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Keeps the event from happening; harmless once it has happened."""
        self.cancelled = True


class Clock:
    """Simulated seconds; `clock()` is the time, so that it can stand for `time.monotonic`."""

    def __init__(self, start: float = 0.0) -> None:
        self._now = _seconds(start, "start")
        self._events: list[Event] = []
        self._scheduled = 0
        self._running = False

    def __call__(self) -> float:
        """The present time in seconds."""
        return self._now

    @property
    def now(self) -> float:
        """The present time in seconds."""
        return self._now

    def at(self, when: float, action: Callable[[], object]) -> Event:
        """The event that calls `action` at the time `when`, in seconds.

        Raises:
            ValueError: If that time has passed.
        """
        when = _seconds(when, "when")
        if when < self._now:
            raise ValueError(f"cannot schedule for {when} s: it is {self._now} s already")
        event = Event(when, self._scheduled, action)
        self._scheduled += 1
        heapq.heappush(self._events, event)
        return event

    def after(self, delay: float, action: Callable[[], object]) -> Event:
        """The event that calls `action` when `delay` seconds have passed.

        Raises:
            ValueError: If the delay is negative.
        """
        if _seconds(delay, "delay") < 0:
            raise ValueError(f"a delay cannot be negative: {delay}")
        return self.at(self._now + delay, action)

    def advance(self, seconds: float) -> float:
        """Lets time pass, running what falls due, and returns the new time.

        Raises:
            ValueError: If `seconds` is negative or not finite.
            RuntimeError: If an event's own action calls it.
        """
        if _seconds(seconds, "seconds") < 0:
            raise ValueError(f"time does not run back: {seconds}")
        return self.run(self._now + seconds)

    def run(self, until: float | None = None) -> float:
        """Runs events up to and including `until`, or until none is left; returns the time then.

        Raises:
            RuntimeError: If an event's own action calls it.
        """
        while self.step(until):
            pass
        if until is not None:
            self._now = max(self._now, until)
        return self._now

    def step(self, until: float | None = None) -> bool:
        """Runs the next event, if it is due by `until`, and says whether there was one.

        Raises:
            RuntimeError: If an event's own action calls it.
        """
        if self._running:
            raise RuntimeError("an event cannot move the clock: schedule with at() or after()")
        while self._events and self._events[0].cancelled:
            heapq.heappop(self._events)
        if not self._events or (until is not None and self._events[0].at > until):
            return False
        event = heapq.heappop(self._events)
        self._now = event.at
        self._running = True
        try:
            event.action()
        finally:
            self._running = False
        return True


def _seconds(value: float, name: str) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number of seconds, not {value!r}")
    return value
