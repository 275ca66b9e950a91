"""Delays: levels, memory, instants; and working hours across a change of the clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.production_tracking.alerts import Alert, overdue_alerts
from answers.production_tracking.days import CHECKS, alerts, sent_so_far
from answers.production_tracking.escalation import told_at

ZONE = ZoneInfo("America/Los_Angeles")
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


@given(
    st.integers(-60, 60),
    st.sampled_from([None, NOON]),
    st.sampled_from([UTC, ZONE, ZoneInfo("Asia/Kolkata")]),
    st.sets(st.sampled_from([("t", "late"), ("t", "critical")])),
)
def test_one_level_once(
    hours: int, done_at: datetime | None, zone: ZoneInfo, sent: set[Alert]
) -> None:
    """At most one alert, of the level that the hours say, unless sent before; remembered then."""
    task = {"id": "t", "due": NOON.astimezone(zone), "done_at": done_at}
    before = set(sent)
    found = overdue_alerts([task], NOON + timedelta(hours=hours), sent)
    level = "critical" if hours >= 24 else "late"
    wanted = [("t", level)] if hours > 0 and done_at is None and ("t", level) not in before else []
    assert found == wanted
    assert sent == before | set(wanted)


def test_hours_pass_while_the_clocks_go_back() -> None:
    """24 hours after noon it is 11 on the day that has 25."""
    tasks = [{"id": "t", "due": datetime(2026, 10, 31, 12, tzinfo=ZONE), "done_at": None}]
    for minute, level in ((59, "late"), (60, "critical")):
        now = datetime(2026, 11, 1, 10, tzinfo=ZONE) + timedelta(minutes=minute)
        assert overdue_alerts(tasks, now, set()) == [("t", level)]


def test_three_days() -> None:
    """Late once, critical once; nothing from events; every hour without memory."""
    found = {name: alerts(check()) for name, check in CHECKS.items()}
    assert found["scheduled, with memory"] == [(13, "late"), (36, "critical")]
    assert found["on events only"] == []
    assert len(found["scheduled, without memory"]) == 72 - 12
    assert sent_so_far(found["scheduled, with memory"])[-1] == (72, 2)


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ((2026, 10, 30, 8), (2026, 10, 30, 9)),
        ((2026, 10, 30, 9), (2026, 10, 30, 9)),
        ((2026, 10, 30, 16, 59), (2026, 10, 30, 16, 59)),
        ((2026, 10, 30, 17), (2026, 11, 2, 9)),
        ((2026, 10, 31, 10), (2026, 11, 2, 9)),
        ((2026, 11, 1, 23), (2026, 11, 2, 9)),
        ((2026, 11, 2, 20), (2026, 11, 3, 9)),
        ((2027, 3, 12, 18), (2027, 3, 15, 9)),
    ],
)
def test_told_in_working_hours(local: tuple[int, ...], told: tuple[int, ...]) -> None:
    """Weekdays from 9 to 17 in the owner's zone, before and after the clocks change."""
    instant = datetime(*local, tzinfo=ZONE)  # type: ignore[misc,arg-type]
    found = told_at(instant, "America/Los_Angeles")
    assert found.tzinfo is UTC
    assert found == datetime(*told, tzinfo=ZONE).astimezone(UTC)  # type: ignore[misc,arg-type]


def test_three_days_later_is_not_the_same_hour() -> None:
    """The weekend of the change has an hour more than the other way round would count."""
    friday = datetime(2026, 10, 30, 20, tzinfo=ZONE)
    passed = told_at(friday, "America/Los_Angeles") - friday.astimezone(UTC)
    assert passed == timedelta(hours=62)
