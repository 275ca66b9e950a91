"""What does each failure do to the design? One run each, in simulated time.

The morning's five events go through a queue to the consumer. It is asked at the end: is the state
right, how many dead letters are there, which versions are missing?
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from answers.production_tracking.events import FIVE, Event
from answers.production_tracking.orders import RIGHT
from grader.sim.clock import Clock
from grader.sim.queues import Message, Queue, poll
from grader.sim.table import Table
from scenes.production_tracking.store import consume, gaps

POISON: Event = {**FIVE[0], "id": "e6", "asset": "bridge", "at": "yesterday"}
VISIBILITY = 60.0
RECEIVES = 5


@dataclass(frozen=True)
class Outcome:
    """How a run ended."""

    state: dict[str, Any]
    dead: list[str]
    """The ids of the events that ended as dead letters."""
    missing: dict[str, list[int]]
    """The versions that are missing, by asset; assets without gaps left out."""

    @property
    def is_right(self) -> bool:
        """Whether the state is what all five events come to."""
        return self.state == RIGHT


def run(
    events: list[Event] | tuple[Event, ...],
    duplicates: tuple[int, ...] = (),
    down: float = 0.0,
    dies: bool = False,
) -> Outcome:
    """The outcome of these events in this order of arrival.

    `duplicates` are sendings that the queue delivers twice; the consumer is away for the first
    `down` seconds; if it `dies`, the first write of a state does not happen, after that of the log.
    """
    clock = Clock()
    queue = Queue(clock, VISIBILITY, RECEIVES, duplicates)
    log, state = Table(clock), Table(clock)
    for event in events:
        queue.send(event)
    clock.advance(down)
    deaths = [True] if dies else []

    def handle(batch: Any) -> list[str]:
        return [m.id for m in batch if not _done(m, lambda e: _step(log, state, e, deaths))]

    for _ in range(2 * RECEIVES):
        poll(queue, handle)
        clock.advance(VISIBILITY)
    entries = {
        item["asset"]: {"stage": item["stage"], "version": item["version"]} for item in state.scan()
    }
    missing = {asset: found for asset in sorted(entries) if (found := gaps(log, asset))}
    return Outcome(entries, [message.body["id"] for message in queue.dead], missing)


def _done(message: Message, work: Callable[[Event], None]) -> bool:
    try:
        work(message.body)
    except (ValueError, ConnectionError):
        return False
    return True


def _step(log: Table, state: Table, event: Event, deaths: list[bool]) -> None:
    if deaths:
        deaths.pop()
        consume(log, Table(Clock()), event)  # what was written there is lost
        raise ConnectionError("the consumer is gone")
    consume(log, state, event)
