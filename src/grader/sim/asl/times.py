"""Which instant does a timestamp name? RFC 3339 as the States Language wants it: `T`, `Z`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""What second 0 of the virtual clock stands for in `Timestamp` fields and in the context."""
_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)")


def instant(text: object) -> datetime | None:
    """The instant that a timestamp names; None if it is no timestamp."""
    if not isinstance(text, str) or not _FORM.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def seconds(moment: datetime) -> float:
    """The time on the virtual clock, in seconds; negative before the epoch."""
    return (moment - EPOCH).total_seconds()


def stamp(now: float) -> str:
    """The timestamp of a time on the virtual clock, to the millisecond."""
    moment = EPOCH + timedelta(seconds=now)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
