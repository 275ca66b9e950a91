"""May this call pass? A bucket gains tokens steadily, and a call takes some.

`rate` limits the long run, `burst` what may come at once. Nothing runs in the background: tokens
that have dripped in since the last look are added at the next one, so a bucket is two numbers.
"""

from __future__ import annotations

from collections.abc import Callable

TOLERANCE = 1e-9
"""Of a token, for the rounding of fractions."""


class TokenBucket:
    """A limit of `rate` calls a second, of which `burst` may come at once; it starts full.

    Examples:
        >>> bucket = TokenBucket(rate=2, burst=3, clock=lambda: 0.0)
        >>> [bucket.allow() for _ in range(4)]
        [True, True, True, False]
    """

    def __init__(self, rate: float, burst: float, clock: Callable[[], float]) -> None:
        self.rate = rate
        self.burst = burst
        self._clock = clock
        self.tokens = float(burst)
        self._latest = clock()

    def allow(self, n: float = 1) -> bool:
        """Whether there were `n` tokens, which are taken then; otherwise none is."""
        self._credit()
        if n > self.burst or self.tokens < n - TOLERANCE:
            return False
        self.tokens -= n
        return True

    def _credit(self) -> None:
        """Add what dripped in since the latest time seen; a clock that went back adds nothing."""
        now = self._clock()
        if now > self._latest:
            self.tokens = min(self.burst, self.tokens + (now - self._latest) * self.rate)
            self._latest = now
