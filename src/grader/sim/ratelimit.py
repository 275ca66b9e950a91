"""What does an API do that allows only so many calls? It answers 429 and says when to come back.

A bucket holds `burst` tokens at most, as many as at the start, and gains `rate` a second; a call
takes one. Amazon API Gateway limits this way, but leaves it to its client how long to wait.
Source: Amazon API Gateway developer guide, "Throttle requests to your REST APIs",
https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from grader.sim.clock import Clock

_TOLERANCE = 1e-9  # of a token, for the rounding of fractions


class TooManyRequests(Exception):
    """Raised for a call above the limit; `retry_after` is the wait in seconds that suffices."""

    status = 429

    def __init__(self, retry_after: float) -> None:
        self.retry_after = retry_after
        super().__init__(f"429: too many requests; retry after {retry_after:g} s")


@dataclass(frozen=True)
class Request:
    """A call that reached the API: when, in seconds, and whether it was let through."""

    at: float
    allowed: bool


class RateLimited:
    """An API around a function, limited by a token bucket on the clock."""

    def __init__(
        self,
        clock: Clock,
        rate: float,
        burst: float,
        service: Callable[..., Any] = lambda *args: None,
    ) -> None:
        if rate <= 0 or burst < 1:
            raise ValueError(f"rate must be positive and burst at least 1, not {rate} and {burst}")
        self._clock = clock
        self._rate = rate
        self._burst = burst
        self._service = service
        self._tokens = float(burst)
        self._seen = clock.now
        self.requests: list[Request] = []

    def __call__(self, *args: Any) -> Any:  # noqa: ANN401
        """What the function returns.

        Raises:
            TooManyRequests: If the bucket holds no whole token.
        """
        now = self._clock.now
        self._tokens = min(self._burst, self._tokens + (now - self._seen) * self._rate)
        self._seen = now
        allowed = self._tokens >= 1 - _TOLERANCE
        self.requests.append(Request(now, allowed))
        if not allowed:
            raise TooManyRequests((1 - self._tokens) / self._rate)
        self._tokens -= 1
        return self._service(*args)

    @property
    def refused(self) -> int:
        """How many calls were answered 429."""
        return sum(not request.allowed for request in self.requests)
