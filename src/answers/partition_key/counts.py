"""How many events has a product, without reading them? Counters, kept from the table's stream.

A stream consists of shards of its own. Each is in order and read by one worker, which may fail;
then the same batch comes again. So a counter keeps, for each stream shard, the last sequence number
that is in it, in the same item and so in the same write, and skips what is not newer.

One counter for the hot product would be hot itself, so there is one for each key of `read_keys`,
written once a batch. The product's number is their sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from answers.partition_key.events import Table

type Change = tuple[str, int]
"""The partition key of an item that is new in the table, and the change's sequence number."""


def count(table: Table, stream_shard: str, batch: Iterable[Change]) -> None:
    """The counters include the batch, however often it comes."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for key, number in batch:
        numbers[key].append(number)
    for key, arrived in numbers.items():
        counted, last = table.get(f"count#{key}", stream_shard) or (0, -1)
        new = [number for number in arrived if number > last]
        if new:
            table.put(f"count#{key}", stream_shard, (counted + len(new), max(new)))


def total(table: Table, keys: Iterable[str]) -> int:
    """The sum of the counters of these keys, over all stream shards."""
    return sum(counted for key in keys for counted, _ in table.query(f"count#{key}"))
