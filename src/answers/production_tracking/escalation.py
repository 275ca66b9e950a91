"""When may somebody be woken? In their own working hours; so compute in their zone.

What is stored is an instant. A wall clock's time is made of it at the last moment, in the zone of
whoever is told, because only a zone knows when its offset changes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(17)
FRIDAY = 4


def told_at(instant: datetime, zone: str) -> datetime:
    """The first instant from then on that is in the owner's working hours, in UTC.

    Examples:
        >>> friday = datetime(2026, 10, 30, 20, tzinfo=ZoneInfo("America/Los_Angeles"))
        >>> told_at(friday, "America/Los_Angeles").isoformat()
        '2026-11-02T17:00:00+00:00'
    """
    local = instant.astimezone(ZoneInfo(zone))
    day = local.date()
    if local.weekday() <= FRIDAY and OPENS <= local.time() < CLOSES:
        return instant.astimezone(UTC)
    if local.time() >= CLOSES:
        day += timedelta(days=1)
    while day.weekday() > FRIDAY:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, ZoneInfo(zone)).astimezone(UTC)
