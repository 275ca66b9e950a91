"""Which tasks are late? Ask the clock, since no event says that nothing has happened.

The check is a function of tasks, time and what was sent before, so it can run in a test at any
time. Instants are compared in UTC: between two datetimes of one zone Python subtracts what the
clocks on the wall show, and that is an hour off when daylight saving ends or begins in between.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

type Task = dict[str, Any]
type Alert = tuple[str, str]

CRITICAL = timedelta(hours=24)
"""Overdue by this much or more is critical."""


def overdue_alerts(tasks: list[Task], now: datetime, already_sent: set[Alert]) -> list[Alert]:
    """The new alerts as (task, level), sorted; they are added to `already_sent`.

    Examples:
        >>> due = datetime(2026, 11, 2, 12, tzinfo=UTC)
        >>> tasks = [{"id": "robot", "due": due, "done_at": None}]
        >>> sent = set()
        >>> overdue_alerts(tasks, due + timedelta(hours=1), sent)
        [('robot', 'late')]
        >>> overdue_alerts(tasks, due + timedelta(hours=2), sent)
        []
        >>> overdue_alerts(tasks, due + timedelta(hours=24), sent)
        [('robot', 'critical')]
    """
    new = []
    for task in tasks:
        overdue = now.astimezone(UTC) - task["due"].astimezone(UTC)
        if task["done_at"] is not None or overdue <= timedelta(0):
            continue
        alert = (task["id"], "critical" if overdue >= CRITICAL else "late")
        if alert not in already_sent:
            already_sent.add(alert)
            new.append(alert)
    return sorted(new)
