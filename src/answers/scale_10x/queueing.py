"""How many are inside, and how long do they wait?

Little's law needs no assumption but that the system is stable: on average, as many are inside as
arrive in the time that one stays. How *long* one stays depends on chance: with random arrivals and
random service (M/M/1), a worker that is busy for a share `load` of the time keeps each request for
`service / (1 - load)`.

Sources: J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9(3), 1961;
M. Harchol-Balter, "Performance Modeling and Design of Computer Systems", chapter 13, 2013.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from random import Random
from statistics import fmean

type Visit = tuple[float, float]
"""When a request came, and when it left, in seconds."""


def time_in_system(service_s: float, load: float) -> float:
    """Seconds that a request spends waiting and being served, on average (M/M/1).

    Raises:
        ValueError: If the load is not at least 0 and below 1: the queue would grow for ever.

    Examples:
        >>> round(time_in_system(0.1, 0.9), 6)
        1.0
    """
    if not 0 <= load < 1:
        raise ValueError(f"a queue is stable for loads from 0 to below 1, not {load}")
    return service_s / (1 - load)


def visits(
    rate: float, service_s: float, count: int, seed: int, workers: int | None = 1
) -> list[Visit]:
    """Requests that come at random, `rate` a second, and are served in turn, also at random.

    With `workers=None` there is one for each request, as with a function that scales: none waits.
    """
    rng = Random(seed)
    free = [0.0] * (workers or 0)
    now, found = 0.0, []
    for _ in range(count):
        now += rng.expovariate(rate)
        start = max(now, heapq.heappop(free)) if workers else now
        end = start + rng.expovariate(1 / service_s)
        if workers:
            heapq.heappush(free, end)
        found.append((now, end))
    return found


def mean_stay(found: Sequence[Visit]) -> float:
    """Seconds from coming to leaving, on average."""
    return fmean(end - start for start, end in found)


def mean_inside(found: Sequence[Visit], every: float) -> float:
    """How many are inside, on average over looks `every` so many seconds.

    It counts heads and uses neither rate nor stay, so that it can be held against Little's law.
    """
    comings = sorted(start for start, _ in found)
    leavings = sorted(end for _, end in found)
    looks, came, left = [], 0, 0
    for look in range(1, int(comings[-1] / every)):
        while came < len(comings) and comings[came] <= look * every:
            came += 1
        while left < len(leavings) and leavings[left] <= look * every:
            left += 1
        looks.append(came - left)
    return fmean(looks)
