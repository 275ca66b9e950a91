"""What did a simulation do? Plain data that a page can draw and read as a table.

Bars are attempts in time, loads are counts per partition, depths are a queue's length over time.
"""

from __future__ import annotations

import json
import reprlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from grader.sim.asl.outcome import Execution

VERSION = 1


@dataclass(frozen=True)
class Bar:
    """An attempt: its row's name, start and end in seconds, its outcome and a note."""

    row: str
    start: float
    end: float
    outcome: str
    note: str = ""


@dataclass(frozen=True)
class Load:
    """How much a partition got, and how much it takes at most."""

    partition: str
    count: int
    limit: int | None = None


@dataclass(frozen=True)
class Depth:
    """How long a queue is, from that second on."""

    at: float
    depth: int


@dataclass(frozen=True)
class Timeline:
    """What a simulation did; each part may be empty."""

    title: str
    bars: tuple[Bar, ...] = ()
    loads: tuple[Load, ...] = ()
    depths: tuple[Depth, ...] = ()

    def to_json(self) -> str:
        """The timeline as one line of JSON, with the version of this form."""
        return json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False, allow_nan=False)


def of_execution(done: Execution, title: str = "Attempts") -> Timeline:
    """The attempts of a state machine, a row for each task, in the order of their starts."""
    return Timeline(
        title,
        tuple(
            Bar(
                f"{attempt.lane}/{attempt.state}".lstrip("/"),
                attempt.start,
                attempt.end,
                attempt.outcome,
                attempt.error or "",
            )
            for attempt in done.attempts
        ),
    )


def of_loads(
    counts: Mapping[Any, int], limit: int | None = None, title: str = "Load per partition"
) -> Timeline:
    """The counts per partition, the highest first, ties by name.

    Names may be a learner's keys of any kind; what is no text is shown as Python shows it.
    """
    named = [
        (key if type(key) is str else reprlib.repr(key), count) for key, count in counts.items()
    ]
    ranked = sorted(named, key=lambda pair: (-pair[1], pair[0]))
    return Timeline(title, loads=tuple(Load(name, count, limit) for name, count in ranked))


def of_depths(points: Iterable[tuple[float, int]], title: str = "Queue depth") -> Timeline:
    """The depth of a queue over time."""
    return Timeline(title, depths=tuple(Depth(at, depth) for at, depth in points))
