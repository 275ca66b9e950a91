"""Which keys do people propose for the events of a product, from worst to best?

Each design is a function from an item to its partition key. None is wrong by itself: it is wrong
for a load, or for a query. `sharded` is the family that `KeyDesign` belongs to.
"""

from __future__ import annotations

from answers.partition_key.load import Design, Item
from answers.partition_key.sharded import KeyDesign, shard


def by_status(item: Item) -> str:
    """One of two keys."""
    return item["status"]


def by_category(item: Item) -> str:
    """One of ten keys."""
    return item["category"]


def by_market_day(item: Item) -> str:
    """A new key for each day and market: all of today is written to a handful."""
    return f"{item['marketplace']}#{item['day']}"


def by_product(item: Item) -> str:
    """A key for each product, of all markets together."""
    return item["product_id"]


def by_market_product(item: Item) -> str:
    """What the query names, and nothing else."""
    return f"{item['marketplace']}#{item['product_id']}"


def by_event(item: Item) -> str:
    """A key for each event: perfectly even, and no query for a product finds any of them."""
    return item["event_id"]


def sharded(shards: int) -> Design:
    """What the query names, and a number from 0 to below `shards`.

    Examples:
        >>> sharded(4)({"marketplace": "US", "product_id": "p7", "event_id": "e1"})
        'US#p7#2'
    """
    return lambda item: f"{by_market_product(item)}#{shard(item['event_id'], shards)}"


DESIGNS: dict[str, Design] = {
    "status": by_status,
    "category": by_category,
    "market and day": by_market_day,
    "product": by_product,
    "market and product": by_market_product,
    "market, product, 4 shards": KeyDesign().write_key,
    "event": by_event,
}
