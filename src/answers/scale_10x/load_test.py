"""Why must a load generator not wait for answers?

A closed loop has a number of users, each of whom sends the next request when the last is answered.
While the system stalls, they stall too, so hardly any request meets the stall (this is called
coordinated omission). An open loop sends by the clock, as the world does.

Source: B. Schroeder, A. Wierman, M. Harchol-Balter, "Open Versus Closed: A Cautionary Tale",
NSDI 2006.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

SECONDS = 120
"""How long a test lasts."""
SERVICE = 0.01
"""Seconds of a worker for a request."""


@dataclass
class Worker:
    """One worker that serves in turn, and stands still from one second to another."""

    stalls: tuple[float, float] = (0.0, 0.0)
    service_s: float = SERVICE
    free: float = 0.0

    def answered(self, at: float) -> float:
        """When a request that comes at that second is answered; they come in order."""
        start = max(at, self.free)
        if self.stalls[0] <= start < self.stalls[1]:
            start = self.stalls[1]
        self.free = start + self.service_s
        return self.free


def open_loop(worker: Worker, rate: float) -> list[float]:
    """The latency of each request, sent by the clock."""
    times = [number / rate for number in range(int(rate * SECONDS))]
    return [worker.answered(at) - at for at in times]


def closed_loop(worker: Worker, users: int, think_s: float) -> list[float]:
    """The latency of each request, sent by users who wait for the answer, then think."""
    ready = [user * think_s / users for user in range(users)]
    heapq.heapify(ready)
    found = []
    while (at := heapq.heappop(ready)) < SECONDS:
        end = worker.answered(at)
        found.append(end - at)
        heapq.heappush(ready, end + think_s)
    return found


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least so large a share does not exceed.

    Raises:
        ValueError: If there is no value, or the share is not above 0 and at most 1.

    Examples:
        >>> percentile([4, 1, 3, 2], 0.5)
        2
    """
    if not values or not 0 < share <= 1:
        raise ValueError(f"no percentile {share} of {len(values)} values")
    return sorted(values)[ceil(share * len(values)) - 1]
