"""Parameter cache: when it fetches, what it does when the store is down, and for how long."""

import contextlib

import pytest
from hypothesis import strategies as st
from solution import ParamCache

from grader.sim.clock import Clock


class Store:
    """A store that counts fetches: each returns how many there were, or raises while down."""

    def __init__(self):
        self.asked = []
        self.down = None

    def fetch(self, key):
        """The number of fetches so far, with the key."""
        self.asked.append(key)
        if self.down:
            raise self.down
        return key, len(self.asked)


def made(ttl=10, start=0):
    """A cache with its store and clock."""
    store, clock = Store(), Clock(start)
    return ParamCache(store.fetch, ttl, clock), store, clock


@pytest.mark.parametrize("start", [0, 5000])
@pytest.mark.parametrize(
    ("age", "fetches"),
    [
        pytest.param(0, 1, id="at once"),
        pytest.param(9.5, 1, id="shortly before its end"),
        pytest.param(10, 2, id="at its end"),
        pytest.param(10.5, 2, id="shortly after"),
        pytest.param(1000, 2, id="long after"),
    ],
)
def test_fetches_when_it_is_time(start, age, fetches):
    """Serves a value while its age is below the time to live, and fetches it from then on."""
    cache, store, clock = made(start=start)
    assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    clock.advance(age)
    assert cache.get("a") == ("a", fetches), f"at {clock():g} s"
    assert len(store.asked) == fetches, f"fetches until {clock():g} s"


def test_fetches_nothing_before_it_is_asked():
    """Leaves the store alone until the first get."""
    _, store, _ = made()
    assert store.asked == []


def test_reading_extends_no_life():
    """Fetches after the time to live, however often the value was read."""
    cache, store, clock = made()
    for _ in range(10):
        assert cache.get("a") == ("a", 1), f"at {clock():g} s"
        clock.advance(1)
    assert cache.get("a") == ("a", 2), f"at {clock():g} s"
    assert len(store.asked) == 2, f"fetches until {clock():g} s"


def test_a_refresh_starts_a_new_life():
    """Serves a refreshed value for a whole time to live again."""
    cache, _, clock = made()
    cache.get("a")
    clock.advance(15)
    cache.get("a")
    clock.advance(9)
    assert cache.get("a") == ("a", 2), f"at {clock():g} s"
    clock.advance(1)
    assert cache.get("a") == ("a", 3), f"at {clock():g} s"


def test_each_key_has_its_age():
    """Fetches the key whose time has come, and no other."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(6)
    cache.get("b")
    clock.advance(6)
    assert cache.get("b") == ("b", 2), f"at {clock():g} s"
    assert cache.get("a") == ("a", 3), f"at {clock():g} s"
    assert store.asked == ["a", "b", "a"]


@pytest.mark.parametrize("value", [None, 0, pytest.param("", id="empty text"), False])
def test_keeps_any_value(value):
    """Serves None and false values without a fetch, and again when the store is down."""
    clock, asked = Clock(), []

    def fetch(key):
        asked.append(key)
        if clock() == 10:
            raise ConnectionError("the store is down")
        return value

    cache = ParamCache(fetch, 10, clock)
    assert [cache.get("a"), cache.get("a")] == [value, value], "at 0 s"
    assert asked == ["a"], "the fetches at 0 s"
    clock.advance(10)
    assert cache.get("a") == value, "at 10 s, when the store is down"
    assert asked == ["a", "a"], "the fetches at 0 and 10 s"


def test_serves_the_old_value_if_the_store_is_down():
    """Returns the last good value when a refresh raises."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(10)
    store.down = TimeoutError("store")
    assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    assert len(store.asked) == 2, f"fetches until {clock():g} s"


def test_leaves_the_key_alone_after_a_failure():
    """Waits a whole time to live after a failed attempt before the next."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(13)
    store.down = TimeoutError("store")
    cache.get("a")
    for wait in (0, 5, 4.5):
        clock.advance(wait)
        assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    assert len(store.asked) == 2, f"fetches until {clock():g} s"
    clock.advance(0.5)
    assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    assert len(store.asked) == 3, f"fetches until {clock():g} s"


def test_leaves_the_key_alone_after_each_failure():
    """Waits a whole time to live after a second failed attempt, too."""
    cache, store, clock = made()
    cache.get("a")
    store.down = TimeoutError("store")
    for wait, fetches in [(10, 2), (10, 3), (1, 3), (1, 3)]:
        clock.advance(wait)
        assert cache.get("a") == ("a", 1), f"at {clock():g} s, store down since 0 s"
        assert len(store.asked) == fetches, f"fetches until {clock():g} s, store down since 0 s"


def test_recovers():
    """Takes the new value at the first attempt that succeeds, with a life from then on."""
    cache, store, clock = made()
    cache.get("a")
    store.down = TimeoutError("store")
    for _ in range(3):
        clock.advance(10)
        assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    store.down = None
    clock.advance(10)
    assert cache.get("a") == ("a", 5), f"at {clock():g} s"
    clock.advance(9)
    assert cache.get("a") == ("a", 5), f"at {clock():g} s"
    clock.advance(1)
    assert cache.get("a") == ("a", 6), f"at {clock():g} s"


def test_a_failure_concerns_its_key_alone():
    """Refreshes another key at its own time, whatever failed."""
    clock, asked = Clock(), []

    def fetch(key):
        asked.append(key)
        if key == "a" and asked.count("a") > 1:
            raise TimeoutError(key)
        return key, asked.count(key)

    cache = ParamCache(fetch, 10, clock)
    cache.get("a")
    clock.advance(5)
    cache.get("b")
    clock.advance(5)
    assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    clock.advance(5)
    assert cache.get("b") == ("b", 2), f"at {clock():g} s"
    assert cache.get("a") == ("a", 1), f"at {clock():g} s"
    assert asked == ["a", "b", "a", "b"]


def test_serves_the_old_value_if_the_store_has_lost_it():
    """Takes a KeyError of the store for a failure, asks it once, and returns the old value."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(10)
    store.down = KeyError("a")
    assert cache.get("a") == ("a", 1), "at 10 s, when the store raises KeyError('a')"
    assert len(store.asked) == 2, "fetches until 10 s"


@pytest.mark.parametrize("error", [TimeoutError("down"), KeyError("a"), ValueError("bad")])
def test_raises_if_it_never_had_a_value(error):
    """Lets the store's own exception through, stores nothing and tries again at once."""
    cache, store, _ = made()
    store.down = error
    for attempts in (1, 2):
        with pytest.raises(type(error)) as caught:
            cache.get("a")
        assert caught.value is error
        assert len(store.asked) == attempts
    store.down = None
    assert cache.get("a") == ("a", 3)


def test_an_interrupt_is_no_failure_of_the_store():
    """Lets KeyboardInterrupt through, although there is an old value."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(10)
    store.down = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        cache.get("a")


def test_an_interrupt_renews_nothing():
    """Fetches again right after a refresh that KeyboardInterrupt has ended."""
    cache, store, clock = made()
    cache.get("a")
    clock.advance(10)
    store.down = KeyboardInterrupt()
    with contextlib.suppress(KeyboardInterrupt):
        cache.get("a")
    store.down = None
    assert cache.get("a") == ("a", 3), "at 10 s, after an interrupt at 10 s"


def test_without_a_life_everything_is_fetched():
    """Fetches at every get with a time to live of 0, and still has the old value."""
    cache, store, _ = made(ttl=0)
    assert [cache.get("a"), cache.get("a")] == [("a", 1), ("a", 2)]
    store.down = TimeoutError("store")
    assert [cache.get("a"), cache.get("a")] == [("a", 2), ("a", 2)]
    assert len(store.asked) == 4


def test_caches_are_independent():
    """Shares nothing between two caches."""
    one, first, _ = made()
    other, second, _ = made()
    one.get("a")
    other.get("a")
    assert (first.asked, second.asked) == (["a"], ["a"])


def test_agrees_with_a_list_of_attempts(agree):
    """Agrees with a plain history of all attempts on 80 random scripts."""
    agree(replay, by_history, st.text("abab1357!", min_size=8, max_size=24), examples=80)


def replay(script):
    """What gets return; a letter gets it, a digit waits, `!` breaks or mends the store."""
    cache, store, clock = made(ttl=6)
    returned = []
    for letter in script:
        if letter == "!":
            store.down = None if store.down else TimeoutError("store")
        elif letter.isdigit():
            clock.advance(int(letter))
        else:
            try:
                returned.append(cache.get(letter))
            except TimeoutError:
                returned.append("raised")
    return returned


def by_history(script):
    """The same by the definition: look through every attempt that there was."""
    now, down, attempts, returned = 0, False, [], []
    for letter in script:
        if letter == "!":
            down = not down
        elif letter.isdigit():
            now += int(letter)
        else:
            mine = [item for item in attempts if item[0] == letter]
            good = [item[2] for item in mine if item[2]]
            if not good or now - mine[-1][1] >= 6:
                value = None if down else (letter, len(attempts) + 1)
                attempts.append((letter, now, value))
                good += [value] if value else []
            returned.append(good[-1] if good else "raised")
    return returned
