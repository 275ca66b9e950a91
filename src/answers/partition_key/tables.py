"""How does the page show it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from answers.partition_key.capacity import capacity_units
from answers.partition_key.designs import DESIGNS, sharded
from answers.partition_key.dynamo import PATTERNS
from answers.partition_key.events import Table, newest, store
from answers.partition_key.load import HOT_PRODUCT, WRITES, busy_second, hottest, per_key
from answers.partition_key.sharded import KeyDesign
from answers.partition_key.shards import LIMIT, HotKeys, shards_needed
from answers.tables import table

ITEM = 500
"""Bytes of an event; assumed."""


def patterns() -> str:
    """The access patterns, the write first."""
    write = ["record an event of a product", f"{WRITES:,}", "put: `pk`, `sk`", "table", "1"]
    reads = [
        [
            item.asks,
            f"{item.a_second:g}",
            f"`{item.condition}`",
            item.index or "table",
            item.queries,
        ]
        for item in PATTERNS
    ]
    head = ["Somebody wants", "a second, at peak", "Key condition", "of", "queries"]
    return table(head, [write, *([*map(str, row)] for row in reads)])


def loads() -> str:
    """For each design: how many keys there are, and what the hottest gets."""
    items = busy_second()
    rows = []
    for name, design in DESIGNS.items():
        counts = per_key(design, items)
        most = max(counts.values())
        rows.append([name, len(counts), most, f"{most / len(items):.1%}", most <= LIMIT])
    return table(
        ["Partition key", "keys", "writes on the hottest", "share", f"at most {LIMIT:,}"],
        [[*row[:-1], "yes" if row[-1] else "**no**"] for row in rows],
    )


def price(make: Callable[[], Table], numbers: Iterable[int], limit: int = 20) -> str:
    """What shards buy when writing, and cost when the newest `limit` events are read.

    `make` makes an empty table without limits, of a kind that counts `items_read`.
    """
    items = busy_second()
    rows = []
    for shards in numbers:
        filled = make()
        design = sharded(shards)
        for item in items:
            store(filled, item, design)
        keys = [f"US#{HOT_PRODUCT}#{number}" for number in range(shards)]
        newest(filled, keys, limit)
        read: int = filled.items_read  # type: ignore[attr-defined]
        units = shards * capacity_units("query", [ITEM] * (read // shards))
        rows.append([shards, max(per_key(design, items).values()), shards, read, float(units)])
    head = ["shards", "writes on the hottest key", "queries", f"items read for {limit}", "units"]
    return table(head, rows)


def overflows(shards: int, seeds: Iterable[int]) -> int:
    """In how many such seconds some key gets more than a partition takes."""
    design = sharded(shards)
    return sum(hottest(design, busy_second(seed)) > LIMIT for seed in seeds)


def evenly_at_best(values: int) -> int:
    """Writes a second that so many keys take together, if all are used alike."""
    return values * LIMIT


def units() -> str:
    """What reading and writing the same bytes costs, by operation."""
    cases = [
        ("write one", "write", [ITEM]),
        ("write one of 3,000 bytes", "write", [3_000]),
        ("get twenty", "get", [ITEM] * 20),
        ("query that reads twenty", "query", [ITEM] * 20),
        ("query that finds nothing", "query", []),
    ]
    rows = []
    for name, op, sizes in cases:
        stale = "–" if op == "write" else f"{capacity_units(op, sizes):g}"
        whole = f"{capacity_units(op, sizes, consistent=True):g}"
        double = "–" if op == "query" else f"{capacity_units(op, sizes, tx=True):g}"
        rows.append([name, stale, whole, double])
    return table([f"Items of {ITEM} bytes", "eventually", "consistent", "transactional"], rows)


def hot_only() -> str:
    """Shards for all products against shards for hot ones: hottest key, and queries for a read."""
    items = busy_second()
    pairs = Counter((item["marketplace"], item["product_id"]) for item in items)
    day = items[0]["day"]
    hot = HotKeys({pair: {day: shards_needed(n)} for pair, n in pairs.items() if n > LIMIT / 2})
    rows: list[list[object]] = []
    designs: dict[str, KeyDesign | HotKeys] = {"four for all": KeyDesign(), "hot ones only": hot}
    for name, design in designs.items():
        most = max(per_key(design.write_key, items).values())
        queries = [len(design.read_keys(*pair)) for pair in pairs]
        rows.append([name, most, max(queries), sum(queries) / len(queries)])
    head = ["Shards", "writes on the hottest key", "queries, at most", "queries, mean of products"]
    return table(head, rows)
