"""What does an event say? Which asset reached which stage, in which version; and who says so, when.

The version counts the changes of one asset, from 1, and is given by whoever owns the asset, in the
same transaction as the change. It is what order is decided by: `at` is for people and for delays.

Examples:
    >>> problems(FIVE[0])
    []
    >>> problems({**FIVE[0], "at": "2026-11-02T09:00:00", "version": "1"})
    ['version is no whole number from 1', 'at has no offset']
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

SCHEMA = 1
"""The form below; a consumer refuses forms that it does not know."""

type Event = dict[str, Any]

WHY = {
    "id": "the same in every delivery of this event: recognises redeliveries, names it in logs",
    "asset": "what the state is kept by, and the partition key",
    "version": "counts per asset: says which event is later, and shows gaps",
    "stage": "free text: the stages of a production change",
    "at": "when it happened, in UTC: for delays and audit, never for order",
    "actor": "who did it: audit, and whose tasks they are",
    "schema": "the form of the event, so that it can change while old events are on their way",
}
"""Each field, and what would be impossible without it."""


def event(id: str, asset: str, version: int, stage: str, at: str, actor: str) -> Event:
    """An event of the present form, as a dict that JSON can hold."""
    return {
        "id": id,
        "asset": asset,
        "version": version,
        "stage": stage,
        "at": f"2026-11-02T{at}:00+00:00",
        "actor": actor,
        "schema": SCHEMA,
    }


FIVE = (
    event("e1", "robot", 1, "model", "09:00", "ana"),
    event("e2", "robot", 2, "review", "10:00", "ben"),
    # Rework, from a workstation whose clock is 20 minutes behind.
    event("e3", "robot", 3, "model", "09:50", "ana"),
    event("e4", "castle", 1, "layout", "09:30", "cho"),
    event("e5", "castle", 2, "render", "11:00", "cho"),
)
"""A morning: the robot goes back for rework, the castle goes on."""


def problems(event: Mapping[str, Any]) -> list[str]:
    """What is wrong with an event, in the order of its fields; one that has any is never stored."""
    found = [f"{name} is missing" for name in WHY if name not in event]
    if found:
        return found
    for name in ("id", "asset", "stage", "actor"):
        if not isinstance(event[name], str) or not event[name]:
            found.append(f"{name} is no text")
    if type(event["version"]) is not int or event["version"] < 1:
        found.append("version is no whole number from 1")
    try:
        offset = datetime.fromisoformat(event["at"]).utcoffset()
    except (TypeError, ValueError):
        found.append("at is no time")
    else:
        if offset is None:
            found.append("at has no offset")
        elif offset != timedelta(0):
            found.append("at is not in UTC")
    if event["schema"] != SCHEMA:
        found.append(f"schema {event['schema']!r} is unknown")
    return found
