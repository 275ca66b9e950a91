"""How does a consumer keep log and state in a database? Two conditional writes, the log first.

A consumer that dies between them has not deleted the message, so the event comes again: the log has
it already, and the state is written then. Nothing is read before it is written.
"""

from __future__ import annotations

from answers.production_tracking.events import Event, problems
from grader.sim.table import Table

NOW = "now"
"""The sort key of an asset's state."""


def key(version: int) -> str:
    """A version as sort key; filled up, because keys are compared as texts."""
    return f"{version:010}"


def consume(log: Table, state: Table, event: Event) -> None:
    """Nothing; afterwards the log holds the event, and the state is not older than it.

    Raises:
        ValueError: If the event is malformed, or another one has its asset's version: this is
            never mended by trying again, so the message ends among the dead letters.
    """
    if found := problems(event):
        raise ValueError("; ".join(found))
    asset, version = event["asset"], event["version"]
    if not log.put(asset, key(version), event, only_new=True):
        known = log.get(asset, key(version))
        if known != event:
            raise ValueError(f"{event['id']}: another event of {asset} is version {version}, too")
    store_if_newer(state, event)


def store_if_newer(state: Table, event: Event) -> bool:
    """Whether the event was newer than the stored state, and was written."""
    entry = {name: event[name] for name in ("asset", "stage", "version", "actor")}
    return state.put(
        event["asset"],
        NOW,
        entry,
        only_if=lambda held: held is None or held["version"] < entry["version"],
    )


def gaps(log: Table, asset: str) -> list[int]:
    """The versions below the highest that the log has not: late or lost."""
    versions = {event["version"] for event in log.query(asset)}
    return [n for n in range(1, max(versions, default=0)) if n not in versions]


def rebuilt(log: Table, state: Table) -> Table:
    """The new table of states, filled from the whole log; the dashboard is switched to it then."""
    for event in log.scan():
        store_if_newer(state, event)
    return state
