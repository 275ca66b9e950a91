"""Plans bring the base up to date, keep its limits, and are made anew after a failure."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from answers.production_tracking.merge import merged
from answers.production_tracking.sync import plan_sync
from scenes.production_tracking.base import Base, compared, sent
from scenes.production_tracking.budget import calls_left, sync

SIDE = st.lists(
    st.fixed_dictionaries(
        {
            "key": st.sampled_from("abcdefgh"),
            "updated": st.integers(1, 3),
            "fields": st.sampled_from(["old", "new"]),
        }
    ),
    unique_by=lambda record: record["key"],
)


def after(
    local: list[dict[str, Any]],
    remote: list[dict[str, Any]],
    plan: list[tuple[int, str, list[str]]],
) -> list[dict[str, Any]]:
    """The remote side after the calls of a plan."""
    ours = {record["key"]: record for record in local}
    theirs = {record["key"]: record for record in remote}
    for _, operation, keys in plan:
        for key in keys:
            assert (operation == "update") == (key in theirs)
            theirs[key] = ours[key]
    return list(theirs.values())


@given(SIDE, SIDE, st.integers(1, 3), st.integers(1, 3), st.integers(0, 9))
def test_a_plan_is_complete_and_within_the_limits(
    local: list[dict[str, Any]], remote: list[dict[str, Any]], batch: int, per_s: int, made: int
) -> None:
    """After it, or after any part of it and a new plan, nothing is left to do."""
    plan = plan_sync(local, remote, batch, per_s)
    assert plan_sync(local, after(local, remote, plan), batch, per_s) == []
    half = after(local, remote, plan[:made])
    rest = plan_sync(local, half, batch, per_s)
    assert [keys for _, _, keys in rest] == [keys for _, _, keys in plan[made:]]
    assert all(len(keys) <= batch for _, _, keys in plan)
    assert max(Counter(second for second, _, _ in plan).values(), default=0) <= per_s


def test_the_budget() -> None:
    """The figures that are said in the room."""
    assert sync(101) == (11, 3)
    assert sync(10_000) == (1_000, 200)
    assert sync(10_000, max_batch=1) == (10_000, 2_000)
    assert calls_left(101, made=0) == 11
    assert calls_left(101, made=11) == 0


def test_the_base_closes_for_thirty_seconds() -> None:
    """The sixth call within a second is refused, and so is everything in the pause."""
    base = Base()
    assert [base.call(at) for at in (0, 1, 2, 3, 4)] == [True] * 5
    assert [base.call(at) for at in (5, 20, 304)] == [False] * 3
    assert base.call(305)


def test_keeping_the_pace_is_never_refused() -> None:
    """Five calls a second are what the base takes."""
    assert {bar.outcome for bar in sent("", 50, gap=2, retry=300)} == {"succeeded"}


def test_two_workers_are_refused_together() -> None:
    """The pause comes twice, and the last of eleven calls is made a minute later."""
    told = [(bar.row, bar.outcome, bar.note, bar.start) for bar in compared(11).bars]
    assert told == [
        ("one worker", "succeeded", "11 calls", 0.0),
        ("two workers", "succeeded", "5 calls", 0.0),
        ("two workers", "refused", "6 calls", 0.5),
        ("two workers", "succeeded", "5 calls", 30.5),
        ("two workers", "refused", "6 calls", 31.0),
        ("two workers", "succeeded", "1 calls", 61.0),
    ]


FIELDS = st.dictionaries(st.sampled_from("ab"), st.integers(0, 2))


@given(FIELDS, FIELDS, FIELDS)
def test_merging(
    before: dict[str, object], ours: dict[str, object], theirs: dict[str, object]
) -> None:
    """What one side left alone is as the other made it; only what differs everywhere conflicts."""
    fields, conflicts = merged(before, ours, theirs)
    assert merged(before, ours, before) == (ours, [])
    assert merged(before, before, theirs) == (theirs, [])
    for name in "ab":
        was, mine, other = before.get(name), ours.get(name), theirs.get(name)
        assert (name in conflicts) == (was != mine and was != other and mine != other)
        assert fields.get(name) == (other if mine == was else mine)
