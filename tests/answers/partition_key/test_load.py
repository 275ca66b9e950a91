"""The busy second: the same each time, and as skewed as it says."""

from collections import Counter

import pytest

from answers.partition_key.load import HOT_PRODUCT, HOT_SHARE, MARKETS, busy_second, hottest


def test_is_the_same_each_time():
    """The same seed gives the same items, another seed others."""
    assert busy_second(seed=9) == busy_second(seed=9)
    assert busy_second(seed=9) != busy_second(seed=10)


def test_has_the_shares_that_it_says():
    """Product and markets have their shares, within two in a hundred."""
    items = busy_second()
    products = Counter(item["product_id"] for item in items)
    markets = Counter(item["marketplace"] for item in items)
    assert products[HOT_PRODUCT] / len(items) == pytest.approx(HOT_SHARE, abs=0.02)
    for market, share in MARKETS.items():
        assert markets[market] / len(items) == pytest.approx(share, abs=0.02)
    assert sum(MARKETS.values()) == pytest.approx(1)


def test_no_two_events_are_one():
    """Each event has an id of its own."""
    items = busy_second()
    assert len({item["event_id"] for item in items}) == len(items)


def test_a_product_has_one_category():
    """Two events of a product agree on its category."""
    seen: dict[str, str] = {}
    for item in busy_second():
        assert seen.setdefault(item["product_id"], item["category"]) == item["category"]


def test_hottest_of_nothing():
    """Without items no key is hot."""
    assert hottest(lambda item: item["day"], []) == 0
