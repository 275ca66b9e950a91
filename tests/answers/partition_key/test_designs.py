"""The designs on the busy second: what the page says of them."""

import pytest

from answers.partition_key.designs import (
    DESIGNS,
    by_category,
    by_event,
    by_market_product,
    sharded,
)
from answers.partition_key.load import busy_second, hottest, per_key
from answers.partition_key.shards import LIMIT


def test_many_keys_and_one_of_them_hot():
    """Market and product make thousands of keys, and one gets more than a partition takes."""
    counts = per_key(by_market_product, busy_second())
    assert len(counts) > 2_000
    assert max(counts.values()) > 2 * LIMIT


@pytest.mark.parametrize("seed", range(5))
def test_four_shards_hold(seed):
    """Four shards keep every key below the limit, two do not."""
    items = busy_second(seed)
    assert hottest(sharded(2), items) > LIMIT
    assert hottest(sharded(4), items) < LIMIT


def test_three_shards_have_no_margin():
    """Three are enough on average, but not for every load."""
    found = [hottest(sharded(3), busy_second(seed)) for seed in range(9, 13)]
    mean = sum(hottest(by_market_product, busy_second(seed)) for seed in range(9, 13)) / 4 / 3
    assert mean < LIMIT < max(found)


def test_only_two_designs_hold():
    """The shards hold, and so does a key for each event, which no query finds."""
    items = busy_second()
    holding = [name for name, design in DESIGNS.items() if hottest(design, items) <= LIMIT]
    assert holding == ["market, product, 4 shards", "event"]
    assert hottest(by_event, items) == 1


def test_a_category_has_ten_values():
    """Ten keys cannot take more than ten partitions do."""
    assert len(per_key(by_category, busy_second())) == 10
