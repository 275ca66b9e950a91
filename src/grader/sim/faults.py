"""What if a service fails now and then? Faults by script, call by call, or seeded at a rate.

A fault is raised before the service is called, or after it, when the work has been done and only
the answer is lost: the case that makes retries need idempotency.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Any


class ServiceFault(Exception):
    """Raised by a flaky service; `status` is the HTTP status that a client would see."""

    def __init__(self, status: int = 500, message: str = "the service failed") -> None:
        self.status = status
        super().__init__(f"{status}: {message}")


class LostAnswer(ServiceFault):
    """Raised when the service has done its work, but its answer does not arrive."""

    def __init__(self) -> None:
        super().__init__(504, "no answer; the work may have been done")


@dataclass(frozen=True)
class Call:
    """One call of a flaky service: its arguments, and what the script raised, if anything."""

    args: tuple[Any, ...]
    fault: Exception | None
    kwargs: dict[str, Any] = field(default_factory=dict)


class Flaky:
    """A service around a function; `calls` is the record of what was called and what failed."""

    def __init__(
        self, service: Callable[..., Any], faults: Iterable[Exception | None] = ()
    ) -> None:
        """Faults are raised in turn, one a call; None, or the end of them, lets a call through."""
        self._service = service
        self._faults = chain(faults, repeat(None))
        self.calls: list[Call] = []

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """What the service returns.

        Raises:
            Exception: The fault whose turn it is.
        """
        fault = next(self._faults)
        self.calls.append(Call(args, fault, kwargs))
        if fault is not None and not isinstance(fault, LostAnswer):
            raise fault
        answer = self._service(*args, **kwargs)
        if fault is not None:
            raise fault
        return answer

    @property
    def failures(self) -> int:
        """How many calls have failed."""
        return sum(call.fault is not None for call in self.calls)


def at_rate(
    rate: float, seed: int, fault: Callable[[], Exception] = ServiceFault
) -> Iterator[Exception | None]:
    """Endless faults: each call fails with probability `rate`, the same for the same seed.

    Raises:
        ValueError: If the rate is not between 0 and 1.
    """
    if not 0 <= rate <= 1:
        raise ValueError(f"a rate lies between 0 and 1, not {rate}")
    rng = random.Random(seed)
    return (fault() if rng.random() < rate else None for _ in repeat(None))
