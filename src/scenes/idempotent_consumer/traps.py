"""Which wrong consumers sound right? Each is kept so that the page can run it.

A consumer takes the event, the effect (a function of the body), a table and the clock, and returns
what Lambda is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from answers.idempotent_consumer.batch import Event, handler
from answers.idempotent_consumer.once import RECORD, process_once
from grader.sim.clock import Clock
from grader.sim.table import Table

LEASE = 90

type Effect = Callable[[str], object]
type Consumer = Callable[[Event, Effect, Table, Clock], Any]


def right(event: Event, effect: Effect, table: Table, clock: Clock) -> Any:
    """Claims by the event, acts, marks; reports what failed."""

    def process(body: str) -> object:
        return process_once(table, clock, body, lambda: effect(body), LEASE)

    return handler(event, process)


def trusts_delivery(event: Event, effect: Effect, _table: Table, _clock: Clock) -> Any:
    """Acts on whatever comes."""
    return handler(event, effect)


def by_message_id(event: Event, effect: Effect, table: Table, clock: Clock) -> Any:
    """Claims by the id of the message instead of the event."""
    failures = []
    for record in event["Records"]:
        id, body = record["messageId"], record["body"]
        try:
            process_once(table, clock, id, partial(effect, body), LEASE)
        except Exception:
            failures.append({"itemIdentifier": id})
    return {"batchItemFailures": failures}


def marks_first(event: Event, effect: Effect, table: Table, _clock: Clock) -> Any:
    """Marks the event as done, then acts."""

    def process(body: str) -> None:
        if table.put(body, RECORD, "done", only_new=True):
            effect(body)

    return handler(event, process)


def looks_then_acts(event: Event, effect: Effect, table: Table, _clock: Clock) -> Any:
    """Looks whether it is done, acts, marks: no claim between the look and the act."""

    def process(body: str) -> None:
        if table.get(body, RECORD) is None:
            effect(body)
            table.put(body, RECORD, "done")

    return handler(event, process)


def claims_for_ever(event: Event, effect: Effect, table: Table, _clock: Clock) -> Any:
    """Claims without a lease: whoever died keeps the claim."""

    def process(body: str) -> None:
        if table.get(body, RECORD) == "done":
            return
        if not table.put(body, RECORD, "running", only_new=True):
            raise RuntimeError("in progress")
        effect(body)
        table.put(body, RECORD, "done")

    return handler(event, process)


def swallows(event: Event, effect: Effect, table: Table, clock: Clock) -> Any:
    """Catches everything, and returns success."""
    right(event, effect, table, clock)
    return {"statusCode": 200}


def names_the_wrong_key(event: Event, effect: Effect, table: Table, clock: Clock) -> Any:
    """Reports `messageId` where `itemIdentifier` is wanted."""
    failures = right(event, effect, table, clock)["batchItemFailures"]
    return {"batchItemFailures": [{"messageId": item["itemIdentifier"]} for item in failures]}


def names_the_wrong_list(event: Event, effect: Effect, table: Table, clock: Clock) -> Any:
    """Reports under `failures` where `batchItemFailures` is wanted."""
    return {"failures": right(event, effect, table, clock)["batchItemFailures"]}


TRAPS: tuple[Consumer, ...] = (
    trusts_delivery,
    by_message_id,
    marks_first,
    looks_then_acts,
    claims_for_ever,
    swallows,
    names_the_wrong_key,
    names_the_wrong_list,
)
