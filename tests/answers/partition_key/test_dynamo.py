"""The table in DynamoDB, as moto imitates it: the same answers as the simulated table gives."""

import pytest

from answers.partition_key import dynamo
from answers.partition_key.by_market import index_keys
from answers.partition_key.events import sort_key
from answers.partition_key.load import busy_second
from answers.partition_key.local import answer, dynamodb
from answers.partition_key.sharded import KeyDesign

ITEMS = busy_second(writes=150)
HOT = [item for item in ITEMS if (item["marketplace"], item["product_id"]) == ("US", "p0")]


@pytest.fixture(scope="module")
def table():
    """A table with the items, each written twice."""
    with dynamodb([*ITEMS, *ITEMS]) as found:
        yield found


def plain(items):
    """The items without the attributes that are there for keys."""
    return [{name: item[name] for name in ITEMS[0]} for item in items]


def test_a_retry_writes_nothing_new(table):
    """Everything was written twice, and is there once."""
    assert table.scan(Select="COUNT")["Count"] == len(ITEMS)


@pytest.mark.parametrize("limit", [1, 20, 500])
def test_finds_the_newest(table, limit):
    """The newest events of all shards, newest first."""
    expected = sorted(HOT, key=sort_key, reverse=True)[:limit]
    assert plain(dynamo.newest(table, "US", "p0", limit)) == expected


def test_finds_the_open_ones(table):
    """The sparse index holds open events only."""
    expected = [item for item in HOT if item["status"] == "open"]
    assert expected
    assert plain(dynamo.open_events(table, "US", "p0")) == expected
    found = table.scan(IndexName=dynamo.OPEN, Select="COUNT")["Count"]
    assert found == sum(item["status"] == "open" for item in ITEMS)


def test_finds_the_changes_of_a_market(table):
    """The index by market and day answers what the table cannot."""
    expected = [item for item in ITEMS if item["marketplace"] == "DE"]
    assert plain(dynamo.changes(table, "DE", "2026-11-27")) == expected


def test_every_pattern_is_a_query(table):
    """DynamoDB accepts each key condition, and asks as many keys as the pattern says."""
    values = {":pk": "US#p0#0", ":month": "2026-11", ":open_pk": "US#p0", ":market_day": "US#1#0"}
    for pattern in dynamo.PATTERNS:
        needed = {
            name: value
            for name, value in values.items()
            if name in pattern.condition.split() or f"{name})" in pattern.condition
        }
        assert list(dynamo.query(table, pattern, needed)) is not None
    keys = [len(KeyDesign().read_keys("US", "p0")), 1, len(index_keys("US", "1"))]
    assert [pattern.queries for pattern in dynamo.PATTERNS] == [keys[0], *keys]


def test_reads_every_page(table):
    """A query that takes several pages finds all."""
    key = KeyDesign().write_key(HOT[0])
    expected = [item for item in HOT if KeyDesign().write_key(item) == key]
    found = dynamo.query(table, dynamo.PATTERNS[0], {":pk": key}, Limit=2)
    assert plain(found) == expected
    assert len(expected) > 2


@pytest.mark.parametrize(
    ("condition", "values", "said"),
    [
        pytest.param("pk = :k", {":k": "US"}, "[]", id="a prefix"),
        pytest.param("begins_with(pk, :k)", {":k": "US#"}, "not supported", id="begins_with"),
        pytest.param("pk > :k", {":k": "US#"}, "not supported", id="a range"),
        pytest.param("sk = :k", {":k": "x"}, "missed key schema element: pk", id="sort key only"),
    ],
)
def test_a_query_names_the_whole_partition_key(table, condition, values, said):
    """Part of a partition key finds nothing, and no condition but equality is allowed."""
    found = answer(table.query, KeyConditionExpression=condition, ExpressionAttributeValues=values)
    assert said in found


def test_a_global_index_is_never_consistent(table):
    """A strongly consistent read of a global index is refused."""
    found = answer(
        table.query,
        IndexName=dynamo.OPEN,
        ConsistentRead=True,
        KeyConditionExpression="open_pk = :k",
        ExpressionAttributeValues={":k": "US#p0"},
    )
    assert "not supported on global secondary indexes" in found


@pytest.mark.parametrize(
    ("pk", "sk", "said"),
    [
        (2_048, 1_024, "accepted"),
        (2_049, 1, "2048 bytes"),
        (1, 1_025, "1024 bytes"),
    ],
)
def test_keys_have_a_size(table, pk, sk, said):
    """A partition key has 2,048 bytes at most, a sort key 1,024."""
    assert said in answer(table.put_item, Item={"pk": "p" * pk, "sk": "s" * sk})
    table.delete_item(Key={"pk": "p" * min(pk, 2_048), "sk": "s" * min(sk, 1_024)})
