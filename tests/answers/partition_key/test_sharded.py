"""The key design: found again everywhere, and split evenly."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from answers.partition_key.sharded import SHARDS, KeyDesign, shard
from answers.partition_key.traps import in_another_process

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(TEXTS, TEXTS, TEXTS)
def test_reads_what_was_written(marketplace, product_id, event_id):
    """The key of an event is one of its product's."""
    item = {"marketplace": marketplace, "product_id": product_id, "event_id": event_id}
    keys = KeyDesign()
    assert keys.write_key(item) in keys.read_keys(marketplace, product_id)


@given(st.sampled_from(["US", "DE"]), TEXTS, st.sampled_from(["US", "DE"]), TEXTS)
def test_products_share_no_key(market, product, other_market, other_product):
    """Two products, or two markets, have no key in common, whatever characters an id has."""
    keys = KeyDesign()
    mine, others = keys.read_keys(market, product), keys.read_keys(other_market, other_product)
    if (market, product) == (other_market, other_product):
        assert mine == others
    else:
        assert not set(mine) & set(others)


@given(TEXTS, st.integers(1, 200))
def test_a_shard_is_in_range(text, shards):
    """The number is one of those that there are."""
    assert 0 <= shard(text, shards) < shards


def test_splits_evenly():
    """Of 8,000 numbered events each shard gets a tenth more than its part, at most."""
    counts = Counter(shard(f"e{i:05}", SHARDS) for i in range(8_000))
    assert set(counts) == set(range(SHARDS))
    assert max(counts.values()) < 1.1 * 8_000 / SHARDS


def test_is_the_same_in_another_process():
    """Two processes with different salts make the same key."""
    item = {"marketplace": "US", "product_id": "p7", "event_id": "e1"}
    expected = KeyDesign().write_key(item)
    assert in_another_process("computed", item, seed=1) == expected
    assert in_another_process("computed", item, seed=2) == expected
