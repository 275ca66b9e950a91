"""What changed in a market on a day? An index with a key of its own, sharded like the table.

The table's key cannot answer that: a query needs the whole of it. A second one does, made of what
*this* query names. Without shards, all of a market's writes of a day would meet in one key of the
index, and a throttled index throttles the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from answers.partition_key.events import Table, sort_key
from answers.partition_key.load import Item
from answers.partition_key.sharded import shard

SHARDS = 8


def index_key(item: Item) -> str:
    """The item's partition key in the index.

    Examples:
        >>> index_key({"marketplace": "US", "day": "2026-11-27", "event_id": "e1"})
        'US#2026-11-27#2'
    """
    return f"{item['marketplace']}#{item['day']}#{shard(item['event_id'], SHARDS)}"


def index_keys(marketplace: str, day: str) -> list[str]:
    """All keys that may hold a change in that market on that day."""
    return [f"{marketplace}#{day}#{number}" for number in range(SHARDS)]


def changes(index: Table, marketplace: str, day: str) -> Iterator[Item]:
    """The changes in a market on a day, oldest first."""
    return merge(*(index.query(key) for key in index_keys(marketplace, day)), key=sort_key)
