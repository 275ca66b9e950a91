"""Which answers in circulation go wrong? Each is kept here, so that the page can run it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from answers.production_tracking.alerts import Alert, Task, overdue_alerts
from answers.production_tracking.events import Event

type States = dict[str, dict[str, Any]]

STAGES = ("model", "layout", "review", "render", "done")
"""The order that a plan shows; work does not keep to it."""


def _entry(event: Event) -> dict[str, Any]:
    return {"stage": event["stage"], "version": event["version"]}


def last_to_arrive(events: Iterable[Event]) -> States:
    """The last event that arrived wins."""
    return {event["asset"]: _entry(event) for event in events}


def last_new_to_arrive(events: Iterable[Event]) -> States:
    """The same, but a redelivery is recognised by its id."""
    state: States = {}
    seen: set[str] = set()
    for event in events:
        if event["id"] not in seen:
            seen.add(event["id"])
            state[event["asset"]] = _entry(event)
    return state


def furthest_stage(events: Iterable[Event]) -> States:
    """The stage that is furthest in the plan wins: rework never shows."""
    state: States = {}
    for event in events:
        held = state.get(event["asset"])
        if held is None or STAGES.index(held["stage"]) < STAGES.index(event["stage"]):
            state[event["asset"]] = _entry(event)
    return state


def latest_time(events: Iterable[Event]) -> States:
    """The latest `at` wins: a clock that is behind wins never."""
    latest: dict[str, Event] = {}
    for event in events:
        held = latest.get(event["asset"])
        if held is None or held["at"] < event["at"]:
            latest[event["asset"]] = event
    return {asset: _entry(event) for asset, event in latest.items()}


def alerts_on_events(
    tasks: list[Task], now: datetime, sent: set[Alert], *, arrived: bool
) -> list[Alert]:
    """The delay check, run when an event arrives: a task about which nothing comes is not seen."""
    return overdue_alerts(tasks, now, sent) if arrived else []


def alerts_without_memory(tasks: list[Task], now: datetime) -> list[Alert]:
    """The delay check, which forgets what it has sent."""
    return overdue_alerts(tasks, now, set())
