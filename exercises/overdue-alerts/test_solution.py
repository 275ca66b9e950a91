"""Delays: none, late, critical, done, memory, order, offsets, daylight saving, three days."""

import copy
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import strategies as st
from solution import overdue_alerts

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def task(id="robot", due=NOON, done_at=None):
    """A task, due at noon and not done."""
    return {"id": id, "due": due, "done_at": done_at}


def test_nothing_to_do():
    """Returns an empty list without tasks."""
    assert overdue_alerts([], NOON, set()) == []


@pytest.mark.parametrize(
    "early", [HOUR, timedelta(seconds=1), timedelta(0)], ids=["an hour", "a second", "now"]
)
def test_not_yet_late(early):
    """Does not alert before a task is due, nor at the very instant."""
    sent = set()
    assert overdue_alerts([task()], NOON - early, sent) == []
    assert sent == set()


@pytest.mark.parametrize(
    "late",
    [timedelta(microseconds=1), HOUR, timedelta(hours=24) - timedelta(microseconds=1)],
    ids=["just", "an hour", "just not a day"],
)
def test_late(late):
    """Alerts a task that was due less than 24 hours ago as late."""
    assert overdue_alerts([task()], NOON + late, set()) == [("robot", "late")]


@pytest.mark.parametrize("hours", [24, 25, 47, 48, 24 * 365])
def test_critical(hours):
    """Alerts a task that was due 24 hours ago or more as critical, and not as late too."""
    sent = set()
    assert overdue_alerts([task()], NOON + hours * HOUR, sent) == [("robot", "critical")]
    assert sent == {("robot", "critical")}


@pytest.mark.parametrize("done", [-1, 0, 2, 30, 48, 72])
def test_done(done):
    """Never alerts a task that has a `done_at`, even if that was late or lies after `now`."""
    sent = set()
    assert overdue_alerts([task(done_at=NOON + done * HOUR)], NOON + 48 * HOUR, sent) == []
    assert sent == set()


def test_once_for_each_level():
    """Sends each level once."""
    sent = set()
    assert overdue_alerts([task()], NOON + HOUR, sent) == [("robot", "late")]
    assert overdue_alerts([task()], NOON + 2 * HOUR, sent) == []
    assert overdue_alerts([task()], NOON + 24 * HOUR, sent) == [("robot", "critical")]
    assert overdue_alerts([task()], NOON + 25 * HOUR, sent) == []


def test_remembers_in_the_set():
    """Adds what it returns to the set that it was given, and takes nothing out."""
    sent = {("castle", "late"), ("robot", "late")}
    tasks = [task("castle"), task("bridge")]
    assert overdue_alerts(tasks, NOON + HOUR, sent) == [("bridge", "late")]
    assert sent == {("castle", "late"), ("robot", "late"), ("bridge", "late")}


def test_sorts_the_alerts():
    """Returns the alerts sorted, whatever the order of the tasks."""
    tasks = [task("c"), task("a"), task("b", due=NOON - 30 * HOUR), task("d", due=NOON + 9 * HOUR)]
    assert overdue_alerts(tasks, NOON + HOUR, set()) == [
        ("a", "late"),
        ("b", "critical"),
        ("c", "late"),
    ]


def test_leaves_the_tasks_as_they_were():
    """Changes no task."""
    tasks = [task("b"), task("a", done_at=NOON)]
    before = copy.deepcopy(tasks)
    overdue_alerts(tasks, NOON + HOUR, set())
    assert tasks == before


@pytest.mark.parametrize(
    ("offset", "clock", "expected"),
    [
        (2, 14, []),
        (2, 15, [("robot", "late")]),
        (-8, 4, []),
        (-8, 5, [("robot", "late")]),
        (5.5, 17, []),
        (5.5, 18, [("robot", "late")]),
    ],
    ids=["+2 at noon", "+2 late", "-8 at noon", "-8 late", "+5:30 before noon", "+5:30 late"],
)
def test_compares_instants(offset, clock, expected):
    """Compares instants, not what clocks of different offsets show."""
    now = datetime(2026, 11, 2, clock, tzinfo=timezone(timedelta(hours=offset)))
    assert overdue_alerts([task()], now, set()) == expected


class Coast(tzinfo):
    """A zone whose clocks go back from 2:00 to 1:00 on 1 November 2026: from UTC-7 to UTC-8."""

    def utcoffset(self, when):
        """The offset from UTC."""
        return timedelta(hours=-8) + self.dst(when)

    def dst(self, when):
        """The part of it that is daylight saving."""
        wall = when.replace(tzinfo=None)
        is_summer = wall < datetime(2026, 11, 1, 2 - (when.fold or 0))
        return HOUR if is_summer else timedelta(0)

    def tzname(self, when):
        """The zone's name."""
        return "Coast"


COAST = Coast()


@pytest.mark.parametrize(("clock", "level"), [(10, "late"), (11, "critical"), (12, "critical")])
def test_a_day_of_25_hours(clock, level):
    """Counts the hours that pass while the clocks go back: 24 of them are over at 11."""
    due = datetime(2026, 10, 31, 12, tzinfo=COAST)
    now = datetime(2026, 11, 1, clock, tzinfo=COAST)
    assert overdue_alerts([task(due=due)], now, set()) == [("robot", level)]


def test_the_hour_that_comes_twice():
    """Finds a task late that was due at 1:30, when it is 1:10 for the second time."""
    due = datetime(2026, 11, 1, 1, 30, tzinfo=COAST)
    now = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=COAST)
    assert overdue_alerts([task(due=due)], now, set()) == [("robot", "late")]


def test_three_days():
    """Sends two alerts in three days of hourly checks: late once, critical once."""
    sent = set()
    found = []
    for hour in range(72):
        now = NOON + (hour - 12) * HOUR
        found += [(hour, alert) for alert in overdue_alerts([task()], now, sent)]
    assert found == [(13, ("robot", "late")), (36, ("robot", "critical"))]


PLUS_TWO = timezone(timedelta(hours=2))
DUES = st.sampled_from(
    [
        (NOON + hours * HOUR).astimezone(zone)
        for hours in (-25, -24, -23, -1, 0, 1)
        for zone in (UTC, PLUS_TWO)
    ]
)
TASKS = st.lists(
    st.builds(task, st.sampled_from("abc"), DUES, st.sampled_from([None, None, NOON])),
    max_size=2,
    unique_by=lambda task: task["id"],
)
SENT = st.sets(
    st.sampled_from([(id, level) for id in "abc" for level in ("late", "critical")]), max_size=2
)


def test_agrees_with_the_solution(agree, reference):
    """Agrees with the solution on a few tasks."""
    agree(overdue_alerts, reference.overdue_alerts, TASKS, st.just(NOON), SENT, examples=100)
