"""Events in the simulated table: written once, merged, and refused."""

from answers.partition_key.by_market import changes, index_key
from answers.partition_key.designs import by_market_product, by_status, sharded
from answers.partition_key.events import newest, refused, sort_key, store
from answers.partition_key.load import busy_second
from answers.partition_key.sharded import KeyDesign
from answers.partition_key.traps import random_suffix
from grader.sim.clock import Clock
from grader.sim.table import Table, Throttled


def unlimited() -> Table:
    """A table that refuses nothing."""
    return Table(Clock(), writes=10**6, reads=10**6)


def test_a_retry_replaces_the_event():
    """Written three times, the event is there once."""
    table, item = unlimited(), busy_second(writes=1)[0]
    for _ in range(3):
        store(table, item, KeyDesign().write_key)
    assert table.scan() == [item]


def test_a_random_suffix_writes_it_twice():
    """With a suffix that is drawn, a retry writes a second copy."""
    table, item = unlimited(), busy_second(writes=1)[0]
    design = random_suffix(seed=9)
    for _ in range(2):
        store(table, item, design)
    assert len(table.scan()) == 2


def test_merges_the_newest():
    """The newest of all shards, as sorting everything says."""
    table, items = unlimited(), busy_second(writes=500)
    keys = KeyDesign()
    for item in items:
        store(table, item, keys.write_key)
    mine = [it for it in items if (it["marketplace"], it["product_id"]) == ("US", "p0")]
    expected = sorted(mine, key=sort_key, reverse=True)
    assert len(expected) > 100
    for limit in (1, 20, 1000):
        assert newest(table, keys.read_keys("US", "p0"), limit) == expected[:limit]
    assert newest(table, keys.read_keys("US", "unknown"), 20) == []


def test_refuses_what_is_above_the_limit():
    """Exactly what the hot key gets too much is refused, and with shards nothing."""
    items = busy_second()
    hot = sum((it["marketplace"], it["product_id"]) == ("US", "p0") for it in items)
    whole = refused(items, [(Table(Clock()), by_market_product)], Throttled)
    assert whole == hot - 1000
    assert refused(items, [(Table(Clock()), sharded(8))], Throttled) == 0


def test_a_hot_index_refuses_for_the_table():
    """What the index refuses is not in the table."""
    items, clock = busy_second(), Clock()
    table, index = Table(clock), Table(clock)
    stores = [(index, by_status), (table, sharded(8))]
    count = refused(items, stores, Throttled)
    assert count > 6_000
    assert sum(table.writes.values()) == len(items) - count


def test_finds_the_changes_of_a_market():
    """All changes of a market and day, oldest first, and no others."""
    index, items = unlimited(), busy_second(writes=400)
    for item in items:
        store(index, item, index_key)
    expected = [item for item in items if item["marketplace"] == "DE"]
    assert [*changes(index, "DE", "2026-11-27")] == expected
    assert [*changes(index, "DE", "2026-11-28")] == []
