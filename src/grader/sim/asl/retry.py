"""Is a failed attempt repeated, and after how many seconds?"""

from __future__ import annotations

import random
from typing import Any

from grader.sim.asl.errors import matches

_LONGEST = 1e12  # seconds; longer than any execution may last


def delay(retrier: dict[str, Any], retries: int, rng: random.Random) -> float:
    """The seconds before the next attempt, when the retrier has granted `retries` before.

    It is `IntervalSeconds` (1) times `BackoffRate` (2.0) to the power of `retries`, at most
    `MaxDelaySeconds`; with `JitterStrategy` FULL a number between 0 and that, from `rng`.

    Source: https://states-language.net/spec.html#errors
    """
    cap = float(retrier.get("MaxDelaySeconds", _LONGEST))
    try:
        growth = float(retrier.get("BackoffRate", 2.0)) ** retries
    except OverflowError:
        growth = _LONGEST
    seconds = min(float(retrier.get("IntervalSeconds", 1)) * growth, cap)
    return rng.uniform(0, seconds) if retrier.get("JitterStrategy") == "FULL" else seconds


class Retries:
    """How often each retrier of a state has been used since the state was entered."""

    def __init__(self, retriers: list[dict[str, Any]]) -> None:
        self._retriers = retriers
        self._used = [0] * len(retriers)

    @property
    def count(self) -> int:
        """The number of retries so far, over all retriers."""
        return sum(self._used)

    def next_delay(self, error: str, rng: random.Random) -> float | None:
        """The seconds until the next attempt; None if there is none.

        The first retrier that matches decides, even when its attempts are used up.
        """
        for i, retrier in enumerate(self._retriers):
            if matches(error, retrier["ErrorEquals"]):
                if self._used[i] >= retrier.get("MaxAttempts", 3):
                    return None
                self._used[i] += 1
                return delay(retrier, self._used[i] - 1, rng)
        return None
