"""Which numbers decide the design? Those of events, views, and records to the external base."""

from __future__ import annotations

from dataclasses import dataclass

from answers.production_tracking.sync import Record, plan_sync
from scenes.production_tracking.base import BATCH, PER_SECOND

DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Assumed:
    """What one would ask for in the room; assumed here."""

    events_a_day: int = 100_000
    viewers: int = 200
    refresh: int = 30
    """Seconds from one poll of a dashboard to the next."""
    bytes_an_event: int = 500
    kept: int = 365
    """Days that the log is kept."""

    @property
    def events_a_second(self) -> float:
        """On average over the day."""
        return self.events_a_day / DAY

    @property
    def views_a_second(self) -> float:
        """Requests to the read API, if all viewers look at the same time."""
        return self.viewers / self.refresh

    @property
    def log_bytes(self) -> int:
        """Size of the log once it has its full length."""
        return self.events_a_day * self.bytes_an_event * self.kept


ASSUMED = Assumed()


def sync(records: int, max_batch: int = BATCH) -> tuple[int, int]:
    """Calls and one-second slots that it takes to create so many records, by making the plan.

    Examples:
        >>> sync(101)
        (11, 3)
        >>> sync(10_000)
        (1000, 200)
    """
    local: list[Record] = [{"key": str(n), "updated": 1, "fields": {}} for n in range(records)]
    plan = plan_sync(local, [], max_batch, PER_SECOND)
    return len(plan), plan[-1][0] + 1


def calls_left(records: int, made: int) -> int:
    """Calls of the next plan, if the base failed after so many calls of the first.

    Examples:
        >>> calls_left(101, made=3)
        8
    """
    local: list[Record] = [{"key": str(n), "updated": 1, "fields": {}} for n in range(records)]
    kept = {key for _, _, keys in plan_sync(local, [])[:made] for key in keys}
    return len(plan_sync(local, [record for record in local if record["key"] in kept]))


def seconds_to_mirror(events: int) -> float:
    """Seconds that it takes to send so many records to the base, one record an event.

    Examples:
        >>> seconds_to_mirror(1_000)
        20.0
    """
    return events / (PER_SECOND * BATCH)
