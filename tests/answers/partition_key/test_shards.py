"""How many shards, and shards for hot products only."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.partition_key.load import HOT_PRODUCT, busy_second, hottest
from answers.partition_key.shards import LIMIT, HotKeys, shards_needed

DAY = "2026-11-27"


@given(st.integers(0, 100_000), st.sampled_from([0, 0.25, 0.5]))
def test_keeps_the_margin_and_is_the_smallest(peak, margin):
    """So many shards leave the margin free, and one fewer would not."""
    found = shards_needed(peak, margin=margin)
    room = LIMIT * (1 - margin)
    assert peak / found <= room + 1e-9
    assert found == 1 or peak / (found - 1) > room - 1e-9


def test_holds_the_busy_second():
    """With shards for the hot product in its largest market only, no key is hot."""
    items = busy_second()
    counts = Counter((item["marketplace"], item["product_id"]) for item in items)
    shards = {pair: {DAY: shards_needed(n)} for pair, n in counts.items() if shards_needed(n) > 1}
    assert list(shards) == [("US", HOT_PRODUCT)]
    assert hottest(HotKeys(shards).write_key, items) < LIMIT
    assert len(HotKeys(shards).read_keys("JP", "p17")) == 1


@given(
    st.dictionaries(st.sampled_from(["2026-11-26", DAY, "2026-11-28"]), st.integers(1, 20)),
    st.sampled_from(["2020-01-01", "2026-11-26", DAY, "2026-11-28", "2030-01-01"]),
    st.text("e0123456789", min_size=1, max_size=8),
)
def test_reads_what_was_written_with_any_number(days, day, event_id):
    """A read asks every key that an event of any day may have."""
    keys = HotKeys({("US", "p0"): days})
    item = {"marketplace": "US", "product_id": "p0", "event_id": event_id, "day": day}
    assert keys.write_key(item) in keys.read_keys("US", "p0")


def test_a_retry_after_the_change_finds_the_old_key():
    """The number of the event's own day counts, not today's."""
    before = HotKeys({("US", "p0"): {"2026-11-01": 2}})
    after = HotKeys({("US", "p0"): {"2026-11-01": 2, "2026-11-28": 8}})
    items = [
        {"marketplace": "US", "product_id": "p0", "event_id": f"e{i}", "day": DAY}
        for i in range(100)
    ]
    assert [*map(after.write_key, items)] == [*map(before.write_key, items)]


@pytest.mark.parametrize(
    ("day", "keys"), [("2026-10-31", 1), ("2026-11-01", 2), (DAY, 2), ("2026-11-28", 8)]
)
def test_the_number_of_a_day(day, keys):
    """From its first day on a number is used."""
    design = HotKeys({("US", "p0"): {"2026-11-28": 8, "2026-11-01": 2}})
    found = {
        design.write_key({"marketplace": "US", "product_id": "p0", "event_id": f"e{i}", "day": day})
        for i in range(200)
    }
    assert len(found) == keys
