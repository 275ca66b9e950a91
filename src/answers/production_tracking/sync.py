"""Which calls bring the external base up to date, and when may each be made?

A plan is data: it can be tested without the base, shown before it runs, and made again after a
failure. What the base already has is not in it, so a plan that ran halfway is simply made anew.
"""

from __future__ import annotations

from typing import Any

type Record = dict[str, Any]
type Call = tuple[int, str, list[str]]


def plan_sync(
    local: list[Record], remote: list[Record], max_batch: int = 10, per_s: int = 5
) -> list[Call]:
    """The calls as (second, operation, keys): creates first, then updates, in the order of `local`.

    Examples:
        >>> local = [{"key": "robot", "updated": 2, "fields": {"stage": "review"}},
        ...          {"key": "castle", "updated": 1, "fields": {"stage": "layout"}}]
        >>> remote = [{"key": "robot", "updated": 1, "fields": {"stage": "model"}}]
        >>> plan_sync(local, remote)
        [(0, 'create', ['castle']), (0, 'update', ['robot'])]
        >>> plan_sync(local, local)
        []
    """
    known = {record["key"]: record for record in remote}
    creates = [record["key"] for record in local if record["key"] not in known]
    updates = [
        record["key"]
        for record in local
        if record["key"] in known and _is_news(record, known[record["key"]])
    ]
    batches = [
        (operation, keys[start : start + max_batch])
        for operation, keys in (("create", creates), ("update", updates))
        for start in range(0, len(keys), max_batch)
    ]
    return [(i // per_s, operation, keys) for i, (operation, keys) in enumerate(batches)]


def _is_news(ours: Record, theirs: Record) -> bool:
    return bool(ours["updated"] > theirs["updated"] and ours["fields"] != theirs["fields"])
