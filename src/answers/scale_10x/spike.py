"""What does a queue do while instances start?

A spike comes in seconds, instances in minutes. What cannot be served now waits in the queue, if it
may: the longest wait decides whether a queue is a remedy at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BASE, PEAK = 30, 300
"""Requests a second; the spike is ten times the base."""
INSTANCE = 10
"""Requests a second that an instance carries."""
SPIKE = range(60, 360)
"""Seconds in which the spike comes."""
REACTION = 240
"""Seconds from the spike to new instances that serve: metrics, alarm, start, model; assumed."""
WARM = 30
"""Seconds until instances serve that were started before, and only have to be told; assumed."""
FEW, MANY = 4, 40
"""Instances before and for the spike."""
END = 1_200
"""Seconds that are looked at."""


@dataclass(frozen=True)
class Backlog:
    """How many wait at the end of each second, and how long the unluckiest waits."""

    depths: list[float]
    longest_wait: float


def arrivals() -> list[float]:
    """Requests in each second: the base, and the spike."""
    return [float(PEAK if second in SPIKE else BASE) for second in range(END)]


def capacities(few: int, many: int, since: int) -> list[float]:
    """What `few` instances carry in each second, and `many` from the second `since` on."""
    return [float(INSTANCE * (few if second < since else many)) for second in range(END)]


def backlog(coming: Sequence[float], carried: Sequence[float]) -> Backlog:
    """What waits, if in each second so much comes and so much can be served.

    Raises:
        ValueError: If something still waits at the end.

    Examples:
        >>> backlog([5, 5, 0, 0], [2, 2, 4, 4]).depths
        [3.0, 6.0, 2.0, 0.0]
    """
    depths: list[float] = []
    waiting = 0.0
    for come, carry in zip(coming, carried, strict=True):
        waiting = max(0.0, waiting + come - carry)
        depths.append(waiting)
    if waiting:
        raise ValueError(f"{waiting:g} still wait at the end")
    return Backlog(depths, _longest_wait(depths, carried))


def _longest_wait(depths: Sequence[float], carried: Sequence[float]) -> float:
    """The seconds until the last one who waits at the end of a second is served."""
    longest = 0
    served = [0.0]
    for carry in carried:
        served.append(served[-1] + carry)
    done = 0
    for second, waiting in enumerate(depths, start=1):
        done = max(done, second)
        while served[done] - served[second] < waiting:
            done += 1
        longest = max(longest, done - second)
    return float(longest)


def ways() -> dict[str, Backlog]:
    """What waits, by when the instances for the spike begin to serve."""
    since = {
        f"after {REACTION} s": SPIKE.start + REACTION,
        f"after {WARM} s, warm": SPIKE.start + WARM,
        "on schedule": 0,
    }
    return {
        name: backlog(arrivals(), capacities(FEW, MANY, second)) for name, second in since.items()
    }
