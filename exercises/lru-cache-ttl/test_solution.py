"""LRU cache with a time to live: life and death, who goes, the edges, and the cost of calls."""

import math

import pytest
from hypothesis import strategies as st
from solution import TTLCache

from grader.sim.clock import Clock


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        pytest.param(0, 1, id="at once"),
        pytest.param(5, 1, id="in mid-life"),
        pytest.param(9.5, 1, id="shortly before its death"),
        pytest.param(10, "gone", id="at its death"),
        pytest.param(10.5, "gone", id="shortly after"),
        pytest.param(1000, "gone", id="long after"),
    ],
)
@pytest.mark.parametrize("start", [0, 5000])
def test_lives_for_its_time(start, age, expected):
    """Returns the value until its time is over, and the default from then on."""
    clock = Clock(start)
    cache = filled(2, 10, clock, "a")
    clock.advance(age)
    assert cache.get("a", "gone") == expected


def test_returns_none_without_a_default():
    """Returns None for a missing key and for a dead one, if no default is given."""
    clock = Clock()
    cache = filled(2, 10, clock, "a")
    assert cache.get("x") is None
    clock.advance(10)
    assert cache.get("a") is None
    assert cache.get("a", default=0) == 0


@pytest.mark.parametrize("value", [None, 0, ""])
def test_keeps_any_value(value):
    """Tells a value that is false or None from a key that is not there."""
    cache = TTLCache(1, 10, Clock())
    cache.put("a", value)
    assert cache.get("a", "gone") == value
    assert len(cache) == 1


def test_reading_does_not_prolong_a_life():
    """Dies at the same time, however often it is read."""
    clock = Clock()
    cache = filled(2, 10, clock, "a")
    for _ in range(9):
        clock.advance(1)
        assert cache.get("a") == 1
    clock.advance(1)
    assert cache.get("a", "gone") == "gone"


def test_putting_starts_a_new_life():
    """Lives for the whole time again after it was put again, and then dies."""
    clock = Clock()
    cache = filled(2, 10, clock, "a")
    clock.advance(6)
    cache.put("a", 2)
    clock.advance(6)
    assert cache.get("a") == 2
    assert len(cache) == 1
    clock.advance(4)
    assert cache.get("a", "gone") == "gone"
    assert len(cache) == 0


def test_the_dead_may_come_back():
    """Takes a dead key in again, with a new life."""
    clock = Clock()
    cache = filled(2, 10, clock, "a")
    clock.advance(15)
    cache.put("a", 2)
    assert cache.get("a") == 2
    clock.advance(9)
    assert cache.get("a") == 2
    assert len(cache) == 1


def test_counts_the_living():
    """Has the number of live entries as its length."""
    clock = Clock()
    cache = TTLCache(2, 10, clock)
    assert len(cache) == 0
    cache.put("a", 1)
    clock.advance(5)
    cache.put("b", 2)
    cache.put("b", 3)
    assert len(cache) == 2
    cache.put("c", 4)
    assert len(cache) == 2
    clock.advance(9)
    assert len(cache) == 2
    clock.advance(1)
    assert len(cache) == 0


def test_counts_the_living_whoever_was_read():
    """Does not count an entry that was read last and is dead."""
    clock = Clock()
    cache = filled(3, 10, clock, "a")
    clock.advance(5)
    cache.put("b", 2)
    cache.get("a")
    clock.advance(5)
    assert len(cache) == 1
    assert cache.get("b") == 2


def test_a_new_life_hides_no_death():
    """Notices who is dead, though an older entry has a new life."""
    clock = Clock()
    cache = filled(3, 10, clock, "a")
    clock.advance(1)
    cache.put("b", 2)
    clock.advance(4)
    cache.put("a", 3)
    clock.advance(6)  # "b" is dead, "a" is not
    assert len(cache) == 1
    assert cache.get("b", "gone") == "gone"
    assert cache.get("a") == 3


def test_the_oldest_makes_room():
    """Drops the entry that was put first, if all are live and none was used since."""
    cache = filled(2, 10, Clock(), "abc")
    assert [cache.get(key, "gone") for key in "abc"] == ["gone", 2, 3]


def test_reading_and_updating_count_as_use():
    """Keeps what was read or put again, and drops what was not."""
    cache = filled(3, 10, Clock(), "abc")
    cache.get("a")
    cache.put("b", 5)
    cache.put("d", 4)
    assert [cache.get(key, "gone") for key in "abcd"] == [1, 5, "gone", 4]


def test_updating_drops_nobody():
    """Replaces a value in a full cache without dropping an entry."""
    cache = filled(2, 10, Clock(), "ab")
    cache.put("b", 3)
    assert [cache.get(key, "gone") for key in "ab"] == [1, 3]


def test_a_miss_is_no_use():
    """Leaves entries and order as they are when a key is not found."""
    cache = filled(2, 10, Clock(), "ab")
    for _ in range(3):
        assert cache.get("x", "gone") == "gone"
    cache.put("c", 3)
    assert [cache.get(key, "gone") for key in "abc"] == ["gone", 2, 3]


def test_the_dead_make_room_before_the_living():
    """Keeps a live entry that was not used for long, if a dead one can go."""
    clock = Clock()
    cache = filled(2, 10, clock, "a")
    clock.advance(4)
    cache.put("b", 2)
    cache.get("a")
    clock.advance(6)  # "a" is dead, but was used after "b"
    cache.put("c", 3)
    assert [cache.get(key, "gone") for key in "abc"] == ["gone", 2, 3]


def test_the_dead_take_no_room():
    """Has room for as many live entries as ever when others have died."""
    clock = Clock()
    cache = filled(3, 10, clock, "abc")
    clock.advance(9)
    cache.put("b", 5)
    clock.advance(1)  # only "b" lives
    cache.put("d", 6)
    cache.put("c", 7)
    assert [cache.get(key, "gone") for key in "abcd"] == ["gone", 5, 7, 6]
    cache.put("e", 8)
    assert len(cache) == 3


def test_who_went_does_not_come_in_the_way():
    """Gives an entry that went and came back its whole new life."""
    clock = Clock()
    cache = filled(1, 10, clock, "ab")
    clock.advance(5)
    cache.put("a", 3)
    clock.advance(5)
    assert cache.get("a") == 3
    assert len(cache) == 1
    clock.advance(5)
    assert len(cache) == 0


def test_room_for_none():
    """Keeps nothing with a capacity of 0, and does not fail."""
    clock = Clock()
    cache = filled(0, 10, clock, "ab")
    cache.put("b", 3)
    assert cache.get("b", "gone") == "gone"
    clock.advance(10)
    assert len(cache) == 0


@pytest.mark.parametrize(
    ("capacity", "ttl"),
    [
        pytest.param(-1, 10, id="negative capacity"),
        pytest.param(2, 0, id="no time"),
        pytest.param(2, -1, id="negative time"),
        pytest.param(2, math.nan, id="not a number"),
    ],
)
def test_refuses_what_makes_no_sense(capacity, ttl):
    """Raises ValueError in the constructor."""
    with pytest.raises(ValueError):  # noqa: PT011 - the message is free
        TTLCache(capacity, ttl, Clock())


def test_takes_any_time_to_live():
    """Takes fractions of a second, and infinity, with which nothing dies."""
    clock = Clock()
    short, long = filled(1, 0.5, clock, "a"), filled(1, math.inf, clock, "a")
    clock.advance(0.25)
    assert len(short) == 1
    clock.advance(0.25)
    assert len(short) == 0
    clock.advance(1e12)
    assert long.get("a") == 1


def test_dies_at_the_sum():
    """Dies at `t + ttl` exactly: put at 0.4 for 0.1 s, it is dead at 0.5, which is 0.4 + 0.1."""
    clock = Clock(0.4)
    cache = filled(1, 0.1, clock, "a")
    clock.advance(0.1)  # 0.5 - 0.4 is less than 0.1, as floats go
    assert cache.get("a", "gone") == "gone"
    assert len(cache) == 0


def test_keys_need_no_order():
    """Takes keys that cannot be compared, though they are put and die at the same time."""
    clock, keys = Clock(), (1, "a", (2,))
    cache = filled(3, 10, clock, keys)
    assert len(cache) == 3
    assert [cache.get(key, "gone") for key in keys] == [1, 2, 3]
    clock.advance(10)
    assert len(cache) == 0


def test_caches_are_independent():
    """Keeps two caches with their own clocks apart."""
    early, late = Clock(), Clock()
    one, other = TTLCache(2, 10, early), TTLCache(1, 20, late)
    one.put("a", 1)
    other.put("a", 2)
    other.put("b", 3)
    late.advance(15)
    assert [one.get(key) for key in "ab"] == [1, None]
    assert [other.get(key) for key in "ab"] == [None, 3]


def test_has_a_clock_of_its_own():
    """Needs no clock to be given."""
    cache = TTLCache(1, 3600)
    cache.put("a", 1)
    assert cache.get("a") == 1
    assert len(cache) == 1


def test_agrees_with_a_list(agree):
    """Agrees with a list of live entries on 120 random scripts."""
    scripts = st.text("abcABC3#", min_size=10, max_size=20)
    agree(replay, by_list, st.just(2), scripts, examples=120)


def new_keys(cache, clock, n):
    """Puts of new keys, while all entries are live."""
    for i in range(n):
        cache.put(("new", i), i)
    return len(cache)


def a_death_each(cache, clock, n):
    """Puts of new keys, while one entry dies at each."""
    for i in range(n):
        clock.advance(1)
        cache.put(("new", i), i)
    return len(cache)


def known_keys(cache, clock, n):
    """Puts of keys that are there."""
    for i in range(n):
        cache.put(i, 0)
    return len(cache)


def reads(cache, clock, n):
    """Gets, half of which find their key."""
    for i in range(0, 2 * n, 2):
        cache.get(i)
    return len(cache)


def lengths(cache, clock, n):
    """Lengths, while all entries are live."""
    for _ in range(n):
        length = len(cache)
    return length


@pytest.mark.parametrize("calls", [new_keys, a_death_each, known_keys, reads, lengths])
def test_n_calls_grow_like_n_log_n(growth, calls):
    """Needs work for n calls that grows no faster than n log n, in a cache for n entries."""
    growth(
        full,
        lambda cache, clock, n: calls(usable(cache), clock, n),
        check=lambda given, length: length == given[2],
        sizes=SIZES,
    ).at_most("n log n")


@pytest.mark.parametrize(
    "keys", [pytest.param(1, id="the same key"), pytest.param(10**6, id="new keys")]
)
def test_memory_does_not_grow_with_the_calls(growth, keys):
    """Needs no more memory after many puts than after few."""

    def put_many(n):
        cache = TTLCache(4, 10**6, Clock())
        for i in range(n):
            cache.put(i % keys, None)
        return cache

    growth.memory(lambda n: (n,), put_many, sizes=(32, 64, 96, 128, 256)).at_most("1")


SIZES = (16, 24, 32, 48, 64, 96, 128)


def filled(capacity, ttl, clock, keys):
    """A cache into which 1, 2, 3… were put under the keys."""
    cache = TTLCache(capacity, ttl, clock)
    for value, key in enumerate(keys, 1):
        cache.put(key, value)
    return cache


def full(n):
    """A cache of `n` live entries of which one dies each second, its clock, and `n`.

    What goes wrong on the way is in the cache's place.
    """
    clock = Clock()
    try:
        cache = TTLCache(n, n, clock)
        for key in range(n):
            cache.put(key, key)
            clock.advance(1)
        cache.put(0, 0)
    except Exception as error:
        return error, clock, n
    return cache, clock, n


def usable(made):
    """What was made; what went wrong on the way is raised where it counts as a failure."""
    if isinstance(made, Exception):
        raise made
    return made


def replay(capacity, script):
    """What gets and lengths return, with a time to live of 6.

    `A` puts 0, 1, 2… under "a", as the script goes; `a` gets it; `2` waits 2 seconds; `#` is `len`.
    """
    clock, returned = Clock(), []
    cache = TTLCache(capacity, 6, clock)
    for value, letter in enumerate(script):
        if letter.isdigit():
            clock.advance(int(letter))
        elif letter == "#":
            returned.append(len(cache))
        elif letter.isupper():
            cache.put(letter.lower(), value)
        else:
            returned.append(cache.get(letter, "gone"))
    return returned


def by_list(capacity, script):
    """The same, by the definition: a list of live entries in the order of their last use."""
    now, entries, returned = 0, [], []
    for value, letter in enumerate(script):
        key = letter.lower()
        found = [entry for entry in entries if entry[0] == key]
        if letter.isdigit():
            now += int(letter)
            entries = [entry for entry in entries if entry[2] > now]
        elif letter == "#":
            returned.append(len(entries))
        else:
            if letter.isupper():
                found = [(key, value, now + 6)]
            else:
                returned.append(found[0][1] if found else "gone")
            entries = [entry for entry in entries if entry[0] != key] + found
            entries = entries[max(0, len(entries) - capacity) :]
    return returned
