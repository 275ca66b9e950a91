"""States follow from versions alone: not from order, repetition or the clock."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.production_tracking import traps
from answers.production_tracking.events import FIVE, problems
from answers.production_tracking.orders import RIGHT, tried
from answers.production_tracking.state import current_state
from grader.sim.clock import Clock
from grader.sim.table import Table
from scenes.production_tracking.store import NOW, consume, gaps, rebuilt


def make(asset: str, version: int) -> dict[str, Any]:
    """A valid event, the same for the same asset and version."""
    stage = traps.STAGES[(version * version) % len(traps.STAGES)]
    return {
        **FIVE[0],
        "id": f"{asset}/{version}",
        "asset": asset,
        "version": version,
        "stage": stage,
    }


EVENTS = st.lists(st.builds(make, st.sampled_from("abc"), st.integers(1, 15)), max_size=20)


def shown(state: Table) -> dict[str, Any]:
    """A table of states as the fold would write it."""
    return {
        item["asset"]: {"stage": item["stage"], "version": item["version"]} for item in state.scan()
    }


@given(EVENTS, st.data())
def test_order_and_repetition_change_nothing(
    events: list[dict[str, Any]], data: st.DataObject
) -> None:
    """Any order, with any of the events again, comes to the same."""
    again = data.draw(st.lists(st.sampled_from(events), max_size=5)) if events else []
    order = data.draw(st.permutations([*events, *again]))
    assert current_state(order) == current_state(events)


@given(EVENTS)
def test_the_store_agrees_with_the_fold(events: list[dict[str, Any]]) -> None:
    """The conditional writes come to the fold's state, and so does the log when it is replayed."""
    log, state = Table(Clock()), Table(Clock())
    for event in events:
        consume(log, state, event)
    assert shown(state) == current_state(events)
    assert shown(rebuilt(log, Table(Clock()))) == current_state(events)


@given(EVENTS)
def test_gaps_are_the_versions_that_did_not_come(events: list[dict[str, Any]]) -> None:
    """What came and what is missing are all versions up to the highest."""
    log, state = Table(Clock()), Table(Clock())
    for event in events:
        consume(log, state, event)
    for asset in "abc":
        came = {event["version"] for event in events if event["asset"] == asset}
        assert came | set(gaps(log, asset)) == set(range(1, max(came, default=0) + 1))
        assert not came & set(gaps(log, asset))


def test_two_events_of_one_version_are_refused() -> None:
    """The second is a mistake of its source, and changes nothing."""
    log, state = Table(Clock()), Table(Clock())
    consume(log, state, FIVE[0])
    with pytest.raises(ValueError, match="another event of robot is version 1"):
        consume(log, state, {**FIVE[0], "id": "e9", "stage": "review"})
    assert state.get("robot", NOW)["stage"] == "model"


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("version", 0, "version is no whole number from 1"),
        ("version", True, "version is no whole number from 1"),
        ("asset", "", "asset is no text"),
        ("actor", None, "actor is no text"),
        ("at", "yesterday", "at is no time"),
        ("at", 5, "at is no time"),
        ("at", "2026-11-02T09:00:00", "at has no offset"),
        ("at", "2026-11-02T09:00:00+01:00", "at is not in UTC"),
        ("schema", 2, "schema 2 is unknown"),
    ],
)
def test_malformed_events_are_refused(field: str, value: object, problem: str) -> None:
    """Each problem is named, and nothing is stored."""
    bad = {**FIVE[0], field: value}
    assert problems(bad) == [problem]
    log, state = Table(Clock()), Table(Clock())
    with pytest.raises(ValueError, match=problem):
        consume(log, state, bad)
    assert log.scan() == state.scan() == []


def test_a_missing_field_is_named() -> None:
    """It is no KeyError."""
    assert problems({name: FIVE[0][name] for name in FIVE[0] if name != "at"}) == ["at is missing"]


def test_all_orders_of_five() -> None:
    """The fold is right in all of them, each trap is wrong in some."""
    assert current_state(FIVE) == RIGHT
    assert tried(current_state) == (1, 120)
    assert tried(traps.last_to_arrive) == (6, 20)
    assert tried(traps.last_new_to_arrive) == (6, 20)
    assert tried(traps.latest_time) == (1, 0)
    assert tried(traps.furthest_stage) == (1, 0)
