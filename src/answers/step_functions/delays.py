"""How long does a retrier wait, and how long can a step take at worst?

A retrier grants retries, not tries: `MaxAttempts` 3 means four tries. Retry i, counted from 0,
comes after `IntervalSeconds` times `BackoffRate` to the power of i, at most `MaxDelaySeconds`.

Source: https://states-language.net/spec.html#errors
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any


def retry_delays(retrier: Mapping[str, Any]) -> list[float]:
    """The seconds before each retry, as many as there are retries.

    `JitterStrategy` is not looked at: with FULL these are the longest waits, and each is drawn
    anew between 0 and that.

    Examples:
        >>> retry_delays({"ErrorEquals": ["Throttled"], "IntervalSeconds": 2})
        [2.0, 4.0, 8.0]
        >>> retry_delays({"ErrorEquals": ["InvalidInput"], "MaxAttempts": 0})
        []
        >>> retry_delays({"MaxAttempts": 2000, "MaxDelaySeconds": 60})[-1]
        60
    """
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", math.inf)
    retries = retrier.get("MaxAttempts", 3)
    delays = []
    delay = float(interval)
    for _ in range(retries):
        delays.append(min(delay, cap))
        delay *= rate  # a power would raise OverflowError in the end; a product becomes infinite
    return delays


def longest(retrier: Mapping[str, Any], timeout: float) -> float:
    """The seconds that a step can take: all tries time out, all waits are waited.

    Examples:
        >>> longest({"IntervalSeconds": 2, "MaxAttempts": 3}, timeout=60)
        254.0
        >>> longest({"MaxAttempts": 0}, timeout=60)
        60
    """
    delays = retry_delays(retrier)
    return (len(delays) + 1) * timeout + sum(delays)


def most_retries(retrier: Mapping[str, Any], timeout: float, deadline: float) -> int:
    """How many retries fit before a caller gives up; -1 if not even the first try does.

    Examples:
        >>> most_retries({"IntervalSeconds": 2}, timeout=60, deadline=300)
        3
        >>> most_retries({"IntervalSeconds": 2}, timeout=60, deadline=59)
        -1
    """
    retries = -1
    while longest({**retrier, "MaxAttempts": retries + 1}, timeout) <= deadline:
        retries += 1
    return retries
