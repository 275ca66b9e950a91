"""How does one keep to somebody else's limit? A bucket in front, a queue behind it.

A caller that is refused must learn when to come back, or it tries again at once. The wait is what
is missing, divided by the rate: the value of an HTTP `Retry-After`, rounded up to whole seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answers.scale_10x.bucket import TokenBucket
from grader.sim.clock import Clock
from grader.sim.ratelimit import RateLimited, TooManyRequests


class Polite(TokenBucket):
    """A token bucket that also says how long to wait."""

    def retry_after(self, n: float = 1) -> float:
        """Seconds until `n` tokens are there, if nobody takes any meanwhile.

        Raises:
            ValueError: If the bucket can never hold so many.

        Examples:
            >>> bucket = Polite(rate=50, burst=1, clock=lambda: 0.0)
            >>> bucket.allow(), bucket.retry_after()
            (True, 0.02)
        """
        if n > self.burst:
            raise ValueError(f"a bucket of {self.burst} never holds {n}")
        self._credit()
        return max(0.0, (n - self.tokens) / self.rate)


def refused(arrivals: Sequence[float], rate: float, burst: float) -> int:
    """How many calls the vendor answers 429, if each is passed on when it comes."""
    clock = Clock()
    vendor = RateLimited(clock, rate, burst)
    for at in arrivals:
        clock.at(at, lambda: _ignoring_refusals(vendor))
    clock.run()
    return vendor.refused


def waits(arrivals: Sequence[float], rate: float, burst: float) -> tuple[list[float], int]:
    """How long each call waits behind a bucket of our own, and how many the vendor still refuses.

    `burst` is the vendor's; ours lets one call through at a time, so that it never starts a burst.
    """
    clock = Clock()
    vendor, bucket = RateLimited(clock, rate, burst), Polite(rate, 1, clock)
    found = []
    for at in arrivals:
        clock.run(until=at)
        while not bucket.allow():
            clock.advance(bucket.retry_after())
        _ignoring_refusals(vendor)
        found.append(max(0.0, clock.now - at))
    return found, vendor.refused


def _ignoring_refusals(call: Callable[[], object]) -> None:
    try:
        call()
    except TooManyRequests:
        return
