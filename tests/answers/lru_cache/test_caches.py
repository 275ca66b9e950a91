"""Every cache keeps the promise of the list."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.lru_cache.cases import TTL, Time, defined, replay
from answers.lru_cache.linked import LinkedLRUCache
from answers.lru_cache.model import ListCache
from answers.lru_cache.ordered import LRUCache
from answers.lru_cache.traps import PlainDictCache
from answers.lru_cache.ttl import TTLCache
from answers.lru_cache.varied import VariedTTLCache

keys = st.sampled_from("abcd")
gets = st.tuples(st.just("get"), keys)
puts = st.tuples(st.just("put"), keys, st.sampled_from([0, 1, None]))
lengths = st.just(("len",))
waits = st.tuples(st.just("wait"), st.sampled_from([1, 4, 6, 10]))
plain = st.lists(gets | puts, max_size=25)
timed = st.lists(gets | puts | lengths | waits, max_size=25)
capacities = st.integers(0, 3)


class OneTime(VariedTTLCache):
    """The cache with many times to live, given one."""

    def put(self, key, value):
        """For the time to live of the scripts."""
        super().put(key, value, TTL)


@pytest.mark.parametrize("kind", [LRUCache, LinkedLRUCache])
@given(capacity=capacities, script=plain)
def test_without_expiry(kind, capacity, script):
    """Returns what the list returns."""
    expected = replay(defined, capacity, script)
    assert replay(lambda room, _: kind(room), capacity, script) == expected


@pytest.mark.parametrize("kind", [lambda c, t: TTLCache(c, TTL, t), OneTime])
@given(capacity=capacities, script=timed)
def test_with_expiry(kind, capacity, script):
    """Returns what the list returns, while entries die."""
    assert replay(kind, capacity, script) == replay(defined, capacity, script)


@given(capacity=capacities, script=plain)
def test_the_plain_dict_is_slow_but_right(capacity, script):
    """What is wrong with it is the cost alone."""
    expected = replay(defined, capacity, script)
    assert replay(lambda room, _: PlainDictCache(room), capacity, script) == expected


@given(
    capacity=capacities,
    script=st.lists(
        st.tuples(keys, st.integers(1, 9)) | st.tuples(keys) | st.integers(1, 5), max_size=30
    ),
)
def test_each_with_its_own_time(capacity, script):
    """Agrees with a dict of deaths, walked through, and keeps no more records than it needs."""
    clock = Time()
    cache = VariedTTLCache(capacity, clock)
    live = {}  # least recently used first
    for step in script:
        if isinstance(step, int):
            clock.now += step
            live = {key: death for key, death in live.items() if death > clock.now}
        elif len(step) == 1:
            assert cache.get(step[0]) == live.get(step[0])
            if step[0] in live:
                live[step[0]] = live.pop(step[0])
        else:
            key, ttl = step
            cache.put(key, clock.now + ttl, ttl)
            live.pop(key, None)
            live[key] = clock.now + ttl
            live = dict(list(live.items())[max(0, len(live) - capacity) :])
        assert len(cache) == len(live)
        assert len(cache._deaths) <= 2 * capacity + 1


def test_both_orders_hold_the_same_keys():
    """Nothing is left behind in one of them, whoever dies or goes."""
    clock = Time()
    cache = TTLCache(3, 5, clock)
    for i in range(200):
        cache.put(i * i % 11, i)
        cache.get(i % 5)
        clock.now += i % 3
        assert cache._values.keys() == cache._deaths.keys()
        assert list(cache._deaths.values()) == sorted(cache._deaths.values())


def test_the_ring_is_whole():
    """Both directions meet the same nodes after every call."""
    cache = LinkedLRUCache(3)
    for i in range(60):
        cache.put(i * i % 7, i)
        cache.get(i % 4)
        there, back = [], []
        node = cache._ring.newer
        while node is not cache._ring:
            there.append(node.key)
            node = node.newer
        node = cache._ring.older
        while node is not cache._ring:
            back.append(node.key)
            node = node.older
        assert there == back[::-1]
        assert sorted(there) == sorted(cache._nodes)


@pytest.mark.parametrize("kind", [LRUCache, LinkedLRUCache, lambda c: TTLCache(c, 1)])
def test_refuses_a_negative_capacity(kind):
    """Says which."""
    with pytest.raises(ValueError, match="-2"):
        kind(-2)


@pytest.mark.parametrize("ttl", [0, -1, math.nan])
def test_refuses_a_time_to_live_that_is_none(ttl):
    """Says which, for one and for each."""
    with pytest.raises(ValueError, match=str(ttl)):
        TTLCache(1, ttl)
    with pytest.raises(ValueError, match=str(ttl)):
        VariedTTLCache(1).put("a", 1, ttl)


def test_varied_refuses_a_negative_capacity():
    """As the others do."""
    with pytest.raises(ValueError, match="-2"):
        VariedTTLCache(-2)


def test_infinity_is_a_time_to_live():
    """Nothing dies."""
    clock = Time()
    cache = TTLCache(1, math.inf, clock)
    cache.put("a", 1)
    clock.now = 1e300
    assert cache.get("a") == 1


def test_a_clock_that_runs_back_breaks_the_order():
    """Why it must be monotonic: what should be dead hides behind what is not."""
    clock = Time()
    cache = TTLCache(2, 60, clock)
    clock.now = 3600
    cache.put("before", 1)
    clock.now = 0  # set back by an hour
    cache.put("after", 2)
    clock.now = 100  # 100 s later both should be dead
    assert len(cache) == 2


def test_the_list_is_the_definition():
    """The example of its docstring: live at 12.9 s, dead at 13 s."""
    clock = Time()
    cache = ListCache(1, 10, clock)
    clock.now = 3
    cache.put("a", 1)
    clock.now = 12.9
    assert cache.get("a") == 1
    clock.now = 13
    assert cache.get("a") is None
