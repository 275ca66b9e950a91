"""When do requests come, and how many wait? Arrival processes and the depth of a queue.

Times are seconds from 0, in ascending order.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


def constant(rate: float, seconds: float) -> list[float]:
    """Arrivals at equal distances, `rate` a second, the first at 0.

    Raises:
        ValueError: If the rate is not positive.
    """
    return [i / _positive(rate) for i in range(_count(rate * seconds))]


def _count(expected: float) -> int:
    return max(0, -int(-(expected - 1e-9) // 1))


def poisson(rate: float, seconds: float, seed: int) -> list[float]:
    """Arrivals that are independent of each other, `rate` a second on average (Poisson).

    Raises:
        ValueError: If the rate is not positive.
    """
    rng = random.Random(seed)
    times: list[float] = []
    now = rng.expovariate(_positive(rate))
    while now < seconds:
        times.append(now)
        now += rng.expovariate(rate)
    return times


def bursts(size: int, every: float, seconds: float) -> list[float]:
    """`size` arrivals at once, at 0 and then `every` so many seconds.

    Raises:
        ValueError: If `every` is not positive.
    """
    return [at for at in constant(1 / _positive(every), seconds) for _ in range(size)]


def merged(*processes: Iterable[float]) -> list[float]:
    """All arrivals of several processes, in order."""
    return list(heapq.merge(*processes))


@dataclass(frozen=True)
class Served:
    """When a request came, when its service began and when it ended, in seconds."""

    arrived: float
    started: float
    ended: float

    @property
    def waited(self) -> float:
        """The seconds before its service began."""
        return self.started - self.arrived


def serve(arrivals: Sequence[float], service: float, servers: int = 1) -> list[Served]:
    """What becomes of requests that are served in turn, each for `service` seconds.

    Raises:
        ValueError: If there is no server, or the arrivals are out of order.
    """
    if servers < 1:
        raise ValueError(f"there must be a server, not {servers}")
    if any(later < earlier for earlier, later in pairwise(arrivals)):
        raise ValueError("the arrivals are not in order")
    free = [0.0] * servers
    done: list[Served] = []
    for at in arrivals:
        start = max(at, heapq.heappop(free))
        heapq.heappush(free, start + service)
        done.append(Served(at, start, start + service))
    return done


def depth(served: Iterable[Served]) -> list[tuple[float, int]]:
    """How many requests wait, from each time on at which that changes."""
    changes: dict[float, int] = {}
    for request in served:
        changes[request.arrived] = changes.get(request.arrived, 0) + 1
        changes[request.started] = changes.get(request.started, 0) - 1
    waiting = 0
    points: list[tuple[float, int]] = []
    for at in sorted(changes):
        waiting += changes[at]
        if not points or points[-1][1] != waiting:
            points.append((at, waiting))
    return points


def _positive(value: float) -> float:
    if value <= 0:
        raise ValueError(f"it must be positive, not {value}")
    return value
