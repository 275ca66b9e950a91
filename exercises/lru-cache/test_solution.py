"""LRU cache: look-up, who goes, what counts as use, the edges, and the cost of a call."""

import pytest
from hypothesis import strategies as st
from solution import LRUCache


@pytest.mark.parametrize(
    ("puts", "key", "expected"),
    [
        pytest.param({"a": 1}, "a", 1, id="one entry"),
        pytest.param({"a": 1, "b": 2, "c": 3}, "b", 2, id="one of three"),
        pytest.param({7: "seven"}, 7, "seven", id="a number as key"),
        pytest.param({("p7", 2): "x"}, ("p7", 2), "x", id="a tuple as key"),
    ],
)
def test_returns_what_was_put(puts, key, expected):
    """Returns the value that was put under the key."""
    cache = filled(3, puts)
    assert cache.get(key) == expected


def test_returns_the_default_for_a_key_that_is_not_there():
    """Returns None, or the default that was given, for a key that is not there."""
    cache = filled(2, {"a": 1})
    assert cache.get("b") is None
    assert cache.get("b", "gone") == "gone"
    assert cache.get("b", default=0) == 0


def test_returns_the_last_value_of_a_key():
    """Returns the value that was put last."""
    cache = filled(2, {"a": 1})
    cache.put("a", 2)
    assert cache.get("a") == 2
    assert cache.get("a") == 2


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="None"),
        pytest.param(0, id="0"),
        pytest.param("", id="empty text"),
        pytest.param([], id="a list"),
    ],
)
def test_keeps_any_value(value):
    """Tells a value that is false or None from a key that is not there."""
    cache = filled(1, {"a": value})
    assert cache.get("a", "gone") == value


def test_the_oldest_makes_room():
    """Drops the entry that was put first, if none was used since."""
    cache = filled(2, {"a": 1, "b": 2, "c": 3})
    assert cache.get("a") is None
    assert cache.get("b") == 2
    assert cache.get("c") == 3


def test_keeps_as_many_as_there_is_room_for():
    """Keeps exactly `capacity` entries."""
    cache = filled(3, {"a": 1, "b": 2, "c": 3})
    assert cache.get("a") == 1
    cache.put("d", 4)
    assert [cache.get(key) for key in "abcd"] == [1, None, 3, 4]


def test_reading_counts_as_use():
    """Keeps what was read and drops what was not."""
    cache = filled(2, {"a": 1, "b": 2})
    assert cache.get("a") == 1
    cache.put("c", 3)
    assert cache.get("b") is None
    assert cache.get("a") == 1


def test_updating_counts_as_use():
    """Keeps what was put again and drops what was not."""
    cache = filled(2, {"a": 1, "b": 2})
    cache.put("a", 3)
    cache.put("c", 4)
    assert cache.get("b") is None
    assert cache.get("a") == 3


def test_updating_drops_nobody():
    """Replaces a value in a full cache without dropping an entry."""
    cache = filled(2, {"a": 1, "b": 2})
    cache.put("b", 3)
    assert cache.get("a") == 1
    assert cache.get("b") == 3


def test_the_time_of_use_counts_not_the_number():
    """Drops what was used often but long ago."""
    cache = filled(2, {"a": 1})
    for _ in range(5):
        cache.get("a")
    cache.put("b", 2)
    cache.put("c", 3)
    assert cache.get("a") is None
    assert cache.get("b") == 2


def test_a_miss_changes_nothing():
    """Leaves entries and order as they are when a key is not found."""
    cache = filled(2, {"a": 1, "b": 2})
    assert cache.get("x") is None
    assert cache.get("y", 9) == 9
    assert cache.get("x") is None
    cache.put("c", 3)
    assert [cache.get(key) for key in "abc"] == [None, 2, 3]


def test_one_who_went_may_come_back():
    """Takes a dropped key in again, as a new one."""
    cache = filled(2, {"a": 1, "b": 2, "c": 3})
    cache.put("a", 4)
    assert [cache.get(key) for key in "bca"] == [None, 3, 4]


def test_room_for_one():
    """Keeps the last one only with a capacity of 1."""
    cache = filled(1, {"a": 1, "b": 2})
    assert cache.get("a") is None
    assert cache.get("b") == 2


def test_room_for_none():
    """Keeps nothing with a capacity of 0, and does not fail."""
    cache = filled(0, {"a": 1, "b": 2})
    cache.put("b", 3)
    assert cache.get("a") is None
    assert cache.get("b", "gone") == "gone"


def test_refuses_a_negative_capacity():
    """Raises ValueError for a negative capacity."""
    with pytest.raises(ValueError):  # noqa: PT011 - the message is free
        LRUCache(-1)


def test_caches_are_independent():
    """Keeps two caches apart."""
    one, other = LRUCache(2), LRUCache(1)
    one.put("a", 1)
    other.put("a", 2)
    other.put("b", 3)
    assert one.get("a") == 1
    assert one.get("b") is None
    assert other.get("a") is None


def test_agrees_with_a_list(agree):
    """Agrees with a list in order of use on 100 random scripts."""
    scripts = st.text("abcdABCD", min_size=4, max_size=16)
    agree(replay, by_list, st.sampled_from([2, 1, 3, 0]), scripts, examples=100)


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda cache, n: cache.put("new", 1), id="put a new key"),
        pytest.param(lambda cache, n: cache.put(n // 2, 1), id="put a key again"),
        pytest.param(lambda cache, n: cache.get(n // 2), id="get a key"),
        pytest.param(lambda cache, n: cache.get("missing"), id="get a missing key"),
    ],
)
def test_one_call_takes_constant_time(growth, call):
    """Needs as much work in a large cache as in a small one."""
    growth(lambda n: (full(n), n), lambda cache, n: call(usable(cache), n), sizes=SIZES).at_most(
        "1"
    )


def test_many_reads_are_not_paid_later(growth):
    """Puts a new key with as much work after many reads as after few."""

    def put(cache, n):
        usable(cache).put("new", 1)

    growth(lambda n: (read(n), n), put, sizes=SIZES).at_most("1")


SIZES = (16, 32, 64, 128, 256, 512)


def filled(capacity, puts):
    """A cache into which these were put, in this order."""
    cache = LRUCache(capacity)
    for key, value in puts.items():
        cache.put(key, value)
    return cache


def full(n):
    """A cache of `n` entries, with room for as many, or what went wrong on the way."""
    try:
        return filled(n, {key: str(key) for key in range(n)})
    except Exception as error:
        return error


def read(n):
    """A cache of `n` entries, each of which was read in turn, or what went wrong on the way."""
    cache = full(n)
    try:
        for key in range(n):
            usable(cache).get(key)
    except Exception as error:
        return error
    return cache


def usable(made):
    """What was made; what went wrong on the way is raised where it counts as a failure."""
    if isinstance(made, Exception):
        raise made
    return made


def replay(capacity, script):
    """What the gets of the script return: `A` puts 0, 1, 2… under "a", as it goes; `a` gets it."""
    cache = LRUCache(capacity)
    returned = []
    for value, letter in enumerate(script):
        if letter.isupper():
            cache.put(letter.lower(), value)
        else:
            returned.append(cache.get(letter, "gone"))
    return returned


def by_list(capacity, script):
    """The same, by the definition: a list of entries in the order of their last use."""
    entries, returned = [], []
    for value, letter in enumerate(script):
        key = letter.lower()
        found = [entry for entry in entries if entry[0] == key]
        if letter.isupper():
            found = [(key, value)]
        else:
            returned.append(found[0][1] if found else "gone")
        entries = [entry for entry in entries if entry[0] != key] + found
        entries = entries[max(0, len(entries) - capacity) :]
    return returned
