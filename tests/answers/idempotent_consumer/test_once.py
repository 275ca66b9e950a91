"""An effect once, in the simulated table and in DynamoDB, whatever comes in between.

The exercise's own tests go through every point of death; here deliveries are drawn at random, and
the two implementations are held against each other.
"""

from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

from answers.idempotent_consumer.once import InProgress, process_once
from answers.idempotent_consumer.store import Records
from grader.sim.clock import Clock
from grader.sim.table import Table
from scenes.idempotent_consumer.mapping import Crash
from tests.grader.sim.stores import ACCESS

LEASE = 60
KEEP = 1000

type Deliver = Callable[[Callable[[], str]], str]
STEPS = st.lists(
    st.one_of(
        st.sampled_from(["succeeds", "raises", "dies before", "dies after"]),
        st.sampled_from([0, 1, 59, 60, 61]),
    ),
    max_size=8,
)


class Effect:
    """An effect that plays one of the steps, and is counted if it happened."""

    def __init__(self) -> None:
        self.happened = 0
        self.step = ""

    def __call__(self) -> str:
        """A result that differs each time."""
        if self.step == "raises":
            raise ValueError
        if self.step == "dies before":
            raise Crash
        self.happened += 1
        if self.step == "dies after":
            raise Crash
        return f"result {self.happened}"


def outcome(deliver: Deliver, effect: Callable[[], str]) -> str:
    """The result, or what was raised."""
    try:
        return deliver(effect)
    except (InProgress, ValueError, Crash) as error:
        return type(error).__name__


def play(steps: list[str | int], clock: Clock, deliver: Deliver) -> tuple[list[str], Effect]:
    """What each delivery came to; numbers are seconds that pass."""
    effect, outcomes = Effect(), []
    for step in steps:
        if isinstance(step, int):
            clock.advance(step)
        else:
            effect.step = step
            outcomes.append(outcome(deliver, effect))
    return outcomes, effect


def simulated(clock: Clock) -> Deliver:
    """Deliveries of one event with a table of their own."""
    table = Table(clock)
    return lambda effect: process_once(table, clock, "a.jpg", effect, LEASE)


@given(STEPS)
def test_an_effect_happens_once_but_for_deaths(steps: list[str | int]) -> None:
    """All results are the first one, and only a death after the effect makes another."""
    clock = Clock()
    outcomes, effect = play(steps, clock, simulated(clock))
    results = {found for found in outcomes if found.startswith("result")}
    assert len(results) <= 1
    succeeded = outcomes.index(min(results)) if results else len(outcomes)
    assert "Crash" not in outcomes[succeeded:]
    assert effect.happened <= outcomes.count("Crash") + len(results)


@given(STEPS)
def test_an_effect_is_not_lost(steps: list[str | int]) -> None:
    """Whatever happened, a delivery after the lease has a result."""
    clock = Clock()
    deliver = simulated(clock)
    play(steps, clock, deliver)
    clock.advance(LEASE)
    outcomes, _ = play(["succeeds", "succeeds"], clock, deliver)
    assert outcomes[0] == outcomes[1]
    assert outcomes[0].startswith("result")


@pytest.fixture
def table() -> Iterator[Any]:
    """An empty table in DynamoDB."""
    with mock_aws():
        yield boto3.resource("dynamodb", **ACCESS).create_table(
            TableName="records",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )


SCRIPTS: list[list[str | int]] = [
    ["succeeds", "succeeds", 100, "raises"],
    ["raises", "raises", "succeeds", "raises"],
    ["dies before", "succeeds", 59, "succeeds", 1, "succeeds", "succeeds"],
    ["dies after", 59, "succeeds", 2, "succeeds", "dies before"],
    ["dies before", 60, "dies before", 59, "succeeds", 1, "raises", "succeeds"],
]


@pytest.mark.parametrize("steps", SCRIPTS)
def test_dynamodb_does_the_same(table: Any, steps: list[str | int]) -> None:
    """Deliveries come to the same with conditional writes in DynamoDB."""
    clocks = Clock(), Clock()
    records = Records(table, clocks[1], LEASE, KEEP)
    expected, one = play(steps, clocks[0], simulated(clocks[0]))
    found, other = play(steps, clocks[1], lambda effect: records.process_once("a.jpg", effect))
    assert found == expected
    assert one.happened == other.happened


@pytest.mark.parametrize("in_dynamodb", [False, True])
@pytest.mark.parametrize("late", ["succeeds", "raises"])
@pytest.mark.parametrize("other", ["succeeds", "dies before"])
def test_late_returns(table: Any, in_dynamodb: bool, late: str, other: str) -> None:
    """Whoever comes back after a takeover leaves the other's record as it is."""
    clock = Clock()
    records = Records(table, clock, LEASE, KEEP)
    deliver: Deliver = simulated(clock)
    if in_dynamodb:

        def deliver(effect: Callable[[], str]) -> str:
            return records.process_once("a.jpg", effect)

    second = Effect()
    second.step = other

    def slow() -> str:
        clock.advance(LEASE)
        taken = outcome(deliver, second)
        assert taken == ("result 1" if other == "succeeds" else "Crash")
        if late == "raises":
            raise ValueError
        return "late"

    first = outcome(deliver, slow)
    assert first != "late"
    if late == "raises":
        assert first == "ValueError"
    third = Effect()
    assert outcome(deliver, third) == ("result 1" if other == "succeeds" else "InProgress")
    assert third.happened == 0


def test_a_second_at_the_same_time_is_refused_by_dynamodb(table: Any) -> None:
    """The message of a second delivery fails while the first is at work."""
    records = Records(table, Clock(), LEASE, KEEP)
    seen = []

    def slow() -> str:
        seen.append(outcome(lambda effect: records.process_once("a.jpg", effect), Effect()))
        return "done"

    assert records.process_once("a.jpg", slow) == "done"
    assert seen == ["InProgress"]


def test_expired_records_count_as_gone(table: Any) -> None:
    """A record that TTL has not deleted yet is none; until its time it is one."""
    clock = Clock()
    records = Records(table, clock, LEASE, KEEP)
    assert records.process_once("a.jpg", lambda: "one") == "one"
    clock.advance(KEEP - 1)
    assert records.process_once("a.jpg", lambda: "two") == "one"
    clock.advance(1)
    assert records.process_once("a.jpg", lambda: "three") == "three"


def test_the_record_of_an_event(table: Any) -> None:
    """What is stored: the state, the result, and for TTL the second of its end."""
    Records(table, Clock(5000), LEASE, KEEP).process_once("a.jpg", lambda: "one")
    item = table.get_item(Key={"id": "a.jpg"})["Item"]
    assert (item["state"], item["result"], item["expires_at"]) == ("done", "one", 6000)
