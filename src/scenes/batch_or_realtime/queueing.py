"""What does micro-batching do to latency and throughput? Simulated, with seeded arrivals.

Requests arrive at random; the batcher groups them; one model takes the batches in turn. A call
costs a fixed time and a little more for each input, which is why batches pay at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from statistics import mean, quantiles

from answers.batch_or_realtime.batcher import MicroBatcher
from grader.sim.arrivals import poisson
from grader.sim.clock import Clock

TICK = 0.001
"""Seconds after which the host notices that a batch is due."""


@dataclass(frozen=True)
class Model:
    """How long a call takes, in seconds: a fixed part, and one for each input."""

    fixed: float = 0.020
    each: float = 0.002

    def seconds(self, size: int) -> float:
        """The seconds of a call with that many inputs."""
        return self.fixed + self.each * size

    def capacity(self, size: int) -> float:
        """Inputs a second, in batches of that size back to back.

        Examples:
            >>> f"{Model().capacity(1):.0f}, {Model().capacity(16):.0f}"
            '45, 308'
        """
        return size / self.seconds(size)

    def least_batch(self, rate: float) -> float:
        """The average batch from which on the model keeps up with so many inputs a second.

        Of each second, `rate * each` goes to the inputs whatever the batches are; the fixed parts
        share the rest.

        Examples:
            >>> f"{Model().least_batch(100):.1f}"
            '2.5'
        """
        return rate * self.fixed / (1 - rate * self.each)


@dataclass(frozen=True)
class Measured:
    """What a run was like; latencies in seconds, from arrival to result."""

    size: float
    """Inputs in a batch, on average."""
    median: float
    p95: float
    backlog: float
    """Seconds from the last arrival to the last result."""


def simulate(
    rate: float,
    max_size: int,
    max_wait: float,
    *,
    seconds: float = 30.0,
    model: Model | None = None,
) -> Measured:
    """The latencies of requests that arrive at random, `rate` a second, through the batcher."""
    model = model or Model()
    arrivals = poisson(rate, seconds, seed=7)
    free, done, sizes = 0.0, [], []
    for sent, arrived in _batches(arrivals, max_size, max_wait):
        free = max(free, sent) + model.seconds(len(arrived))
        done += [free - at for at in arrived]
        sizes.append(len(arrived))
    cuts = quantiles(done, n=20)
    return Measured(mean(sizes), cuts[9], cuts[18], free - arrivals[-1])


def _batches(
    arrivals: list[float], max_size: int, max_wait: float
) -> list[tuple[float, list[float]]]:
    """When each batch was sent, and when its requests had arrived."""
    clock, batches = Clock(), []

    def run(arrived: list[float]) -> list[None]:
        batches.append((clock(), arrived))
        return [None] * len(arrived)

    batcher = MicroBatcher(run, max_size, max_wait, clock)
    for i, at in enumerate(arrivals):
        clock.at(at, partial(batcher.submit, i, at))
        clock.at(at + max_wait + TICK, batcher.tick)
    clock.run()
    return batches
