"""What does the check send about one task in three days? A line of points for each way.

The task is due after 12 hours, is never done, and no event about it comes. The check runs hourly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from answers.production_tracking.alerts import Alert, Task, overdue_alerts
from answers.production_tracking.traps import alerts_on_events, alerts_without_memory

START = datetime(2026, 11, 2, tzinfo=UTC)
HOURS = 72
TASK: Task = {"id": "robot", "due": START + timedelta(hours=12), "done_at": None}

type Check = Callable[[datetime], list[Alert]]


def _scheduled() -> Check:
    sent: set[Alert] = set()
    return lambda now: overdue_alerts([TASK], now, sent)


def _on_events() -> Check:
    sent: set[Alert] = set()
    return lambda now: alerts_on_events([TASK], now, sent, arrived=False)


def _forgetful() -> Check:
    return lambda now: alerts_without_memory([TASK], now)


CHECKS: Mapping[str, Callable[[], Check]] = {
    "scheduled, with memory": _scheduled,
    "on events only": _on_events,
    "scheduled, without memory": _forgetful,
}


def alerts(check: Check) -> list[tuple[int, str]]:
    """The alerts of three days, as (hour, level).

    Examples:
        >>> alerts(_scheduled())
        [(13, 'late'), (36, 'critical')]
    """
    return [
        (hour, level)
        for hour in range(HOURS + 1)
        for _, level in check(START + timedelta(hours=hour))
    ]


def sent_so_far(found: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """How many alerts were sent by each sixth hour."""
    return [(hour, sum(at <= hour for at, _ in found)) for hour in range(0, HOURS + 1, 6)]
