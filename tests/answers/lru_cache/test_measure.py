"""Hit rates are those of the definition; seconds and bytes are there."""

from hypothesis import given
from hypothesis import strategies as st

from answers.lru_cache.linked import LinkedLRUCache
from answers.lru_cache.measure import bytes_an_entry, hit_rate, scan, seconds_a_put, skewed
from answers.lru_cache.ordered import LRUCache


@given(requests=st.lists(st.integers(0, 6), max_size=40), capacity=st.integers(0, 5))
def test_a_hit_has_few_different_keys_since(requests, capacity):
    """A request is a hit if fewer than `capacity` other keys came since the same one."""
    hits = 0
    for i, key in enumerate(requests):
        if key in requests[:i]:
            last = i - 1 - requests[:i][::-1].index(key)
            hits += len(set(requests[last + 1 : i])) < capacity
    assert hit_rate(requests, capacity) == hits / max(len(requests), 1)


@given(requests=st.lists(st.integers(0, 9), max_size=60), capacity=st.integers(0, 8))
def test_more_room_never_hurts(requests, capacity):
    """A larger LRU cache holds what a smaller one holds."""
    assert hit_rate(requests, capacity) <= hit_rate(requests, capacity + 1)


def test_a_scan_defeats_it():
    """One place too few, and no request is a hit."""
    assert hit_rate(scan(50, 500), 49) == 0
    assert hit_rate(scan(50, 500), 50) == 0.9


def test_skewed_is_seeded_and_skewed():
    """The first key comes most."""
    requests = skewed(50, 2000)
    assert requests == skewed(50, 2000)
    assert max(set(requests), key=requests.count) == 0


def test_measures_something():
    """A put takes time, an entry bytes; ours takes more of them than the one in C."""
    assert 0 < seconds_a_put(LRUCache, 10) < 1
    keys = list(range(2000))
    assert 50 < bytes_an_entry(LRUCache, keys) < bytes_an_entry(LinkedLRUCache, keys) < 500
