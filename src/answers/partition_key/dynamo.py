"""What is all that in DynamoDB? One table, two global indexes, and the query of each pattern.

An item carries the key attributes of the indexes that it is to be in. An item without `open_pk` is
not in the index `open`: that is all there is to a sparse index.

Sources: the service's own description in botocore, and
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html, read in November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any

from answers.partition_key.by_market import index_key, index_keys
from answers.partition_key.events import sort_key
from answers.partition_key.load import Item
from answers.partition_key.sharded import KeyDesign

NAME = "product-events"
BY_MARKET, OPEN = "by-market", "open"


@dataclass(frozen=True)
class Pattern:
    """One thing that somebody asks, how often, and how the table is asked."""

    asks: str
    a_second: float
    """At the peak; assumed."""
    condition: str
    """The key condition of one query."""
    queries: int
    index: str = ""
    """The index that is queried; empty for the table."""


PATTERNS = (
    Pattern("newest events of a product in a market", 300, "pk = :pk", 4),
    Pattern("its events of one month", 20, "pk = :pk AND begins_with(sk, :month)", 4),
    Pattern("its open events", 5, "open_pk = :open_pk", 1, OPEN),
    Pattern("all changes in a market on a day", 0.02, "market_day = :market_day", 8, BY_MARKET),
)


def definition() -> dict[str, Any]:
    """What `create_table` is called with."""
    keys = {"pk": "sk", "market_day": "sk", "open_pk": "sk"}
    table, by_market, open_events = (
        [
            {"AttributeName": partition, "KeyType": "HASH"},
            {"AttributeName": order, "KeyType": "RANGE"},
        ]
        for partition, order in keys.items()
    )
    everything = {"ProjectionType": "ALL"}
    return {
        "TableName": NAME,
        "BillingMode": "PAY_PER_REQUEST",
        "KeySchema": table,
        "AttributeDefinitions": [
            {"AttributeName": name, "AttributeType": "S"} for name in ("sk", *keys)
        ],
        "GlobalSecondaryIndexes": [
            {"IndexName": BY_MARKET, "KeySchema": by_market, "Projection": everything},
            {"IndexName": OPEN, "KeySchema": open_events, "Projection": everything},
        ],
    }


def attributes(item: Item) -> dict[str, str]:
    """The item with its keys for the table and for the indexes that it is to be in."""
    found = {
        **item,
        "pk": KeyDesign().write_key(item),
        "sk": sort_key(item),
        "market_day": index_key(item),
    }
    if item["status"] == "open":
        found["open_pk"] = f"{item['marketplace']}#{item['product_id']}"
    return found


def store(table: Any, item: Item) -> None:
    """The event is in the table, once; `table` is boto3's."""
    table.put_item(Item=attributes(item))


def query(
    table: Any, pattern: Pattern, values: Mapping[str, str], **options: Any
) -> Iterator[Item]:
    """The items of one query, page by page: a page holds 1 MB at most."""
    arguments = {
        "KeyConditionExpression": pattern.condition,
        "ExpressionAttributeValues": dict(values),
        **({"IndexName": pattern.index} if pattern.index else {}),
        **options,
    }
    while True:
        page = table.query(**arguments)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        arguments["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def newest(table: Any, marketplace: str, product_id: str, limit: int) -> list[Item]:
    """The newest events of a product in a market, from all shards, newest first."""
    parts = [
        query(table, PATTERNS[0], {":pk": key}, ScanIndexForward=False, Limit=limit)
        for key in KeyDesign().read_keys(marketplace, product_id)
    ]
    return list(islice(merge(*parts, key=sort_key, reverse=True), limit))


def open_events(table: Any, marketplace: str, product_id: str) -> list[Item]:
    """The open events of a product in a market, oldest first; a moment late."""
    return list(query(table, PATTERNS[2], {":open_pk": f"{marketplace}#{product_id}"}))


def changes(table: Any, marketplace: str, day: str) -> list[Item]:
    """All changes in a market on a day, oldest first; a moment late."""
    parts = (
        query(table, PATTERNS[3], {":market_day": key}) for key in index_keys(marketplace, day)
    )
    return list(merge(*parts, key=sort_key))
