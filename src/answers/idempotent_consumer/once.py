"""How is an effect made to happen once? Claim the event, act, mark it done; and let claims expire.

The record of an event holds one of two things. A claim has an end: whoever holds it may have died,
so after that time somebody else may take over. A result is for whoever comes later.
Every write is conditional on what was read, so that of two deliveries one wins.

What no order of writes gives is "exactly once": between the effect and the mark the process may
die. Then the effect happens again, and must be harmless the second time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

RECORD = "record"
"""The sort key of an event's record."""


class InProgress(Exception):
    """Raised when another delivery of the same event holds the claim: try again later."""


def process_once(
    table: Any,
    clock: Callable[[], float],
    key: str,
    effect: Callable[[], Any],
    lease: float,
) -> Any:
    """What the effect returned, now or at an earlier delivery of the event.

    Raises:
        InProgress: If another delivery is at it, or has taken over meanwhile and is not done.
        Exception: What the effect raises; the claim is given up then.
    """
    found = table.get(key, RECORD)
    if found and "result" in found:
        return found["result"]
    if found and clock() < found["until"]:
        raise InProgress(key)
    # A claim that takes over ends later than the one before, so that no two are equal.
    claim = {"until": clock() + lease}
    if not table.put(key, RECORD, claim, only_if=lambda item: item == found):
        raise InProgress(key)
    try:
        result = effect()
    except Exception:
        # Nobody's: a claim that ended at this very moment must not take it for its own.
        table.put(key, RECORD, {}, only_if=lambda item: item == claim)
        raise
    if table.put(key, RECORD, {"result": result}, only_if=lambda item: item == claim):
        return result
    latest = table.get(key, RECORD)
    if "result" in latest:
        return latest["result"]
    raise InProgress(key)
