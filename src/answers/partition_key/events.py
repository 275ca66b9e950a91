"""How are events written, so that a retry is harmless, and read, although they are split?

The table is anything that puts by key and queries one key, such as `grader.sim.table`. The pair of
partition key and sort key is unique: a second put of the same event replaces the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import merge
from itertools import islice
from typing import Any, Protocol

from answers.partition_key.load import Design, Item


class Table(Protocol):
    """A key-value table with a partition key and a sort key."""

    def put(self, pk: str, sk: str, item: Any) -> bool:
        """Write the item, in place of what was there."""
        ...

    def get(self, pk: str, sk: str) -> Any | None:
        """The item, or None."""
        ...

    def query(
        self,
        pk: str,
        begins: str = "",
        between: tuple[str, str] | None = None,
        limit: int | None = None,
        desc: bool = False,
    ) -> list[Any]:
        """The items of exactly that partition key, by sort key."""
        ...


def sort_key(item: Item) -> str:
    """Where an event stands among those of its key: by day, then by id.

    Examples:
        >>> sort_key({"day": "2026-11-27", "event_id": "e1"})
        '2026-11-27#e1'
    """
    return f"{item['day']}#{item['event_id']}"


def store(table: Table, item: Item, design: Design) -> None:
    """The event is in the table, once, however often this is called."""
    table.put(design(item), sort_key(item), item)


def newest(table: Table, keys: Iterable[str], limit: int) -> list[Item]:
    """The newest items over all these keys, newest first.

    All of them may lie under one key, so each is asked for `limit`.
    """
    parts = [table.query(key, limit=limit, desc=True) for key in keys]
    return list(islice(merge(*parts, key=sort_key, reverse=True), limit))


def refused(
    items: Iterable[Item],
    stores: Sequence[tuple[Table, Design]],
    refusal: type[Exception],
) -> int:
    """How many items one of the stores refuses: the last is the table, the others its indexes.

    DynamoDB fills indexes a moment later, but it does push back: while an index cannot keep up,
    writes to the table are throttled.
    """
    count = 0
    for item in items:
        try:
            for table, design in stores:
                store(table, item, design)
        except refusal:
            count += 1
    return count
