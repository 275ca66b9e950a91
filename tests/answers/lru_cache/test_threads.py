"""Threads break what is not locked, and load once what is."""

import threading

import pytest

from answers.lru_cache.linked import LinkedLRUCache
from answers.lru_cache.ordered import LRUCache
from answers.lru_cache.threads import LockedCache, SingleFlight, load_if_missing, race, stampede


def test_a_get_can_lose_its_key_between_two_steps():
    """Without a lock it raises; with one the other thread waits."""
    assert race(LRUCache(1)) == "KeyError"
    assert race(LockedCache(LRUCache(1))) == "returns 1"


def test_a_stampede_loads_once():
    """Eight threads, one load; without help, eight."""
    assert stampede(single=False) == 8
    assert stampede(single=True) == 1


def test_a_failed_load_is_raised_and_not_kept():
    """The next call loads again."""
    answers = iter([OSError("no"), "yes"])

    def load(_):
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    flight = SingleFlight(LRUCache(2), load)
    with pytest.raises(OSError, match="no"):
        flight.get("a")
    assert [flight.get("a"), flight.get("a")] == ["yes", "yes"]
    assert flight._loading == {}


def test_who_waits_is_told_of_the_failure():
    """The exception reaches the thread that waited for another's load."""
    started, go, told = threading.Event(), threading.Event(), []

    def load(_):
        started.set()
        assert go.wait(10)
        raise OSError("no")

    flight = SingleFlight(LRUCache(2), load)

    def ask():
        try:
            flight.get("a")
        except OSError as error:
            told.append(str(error))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    threads[0].start()
    assert started.wait(10)
    threads[1].start()
    go.set()
    for thread in threads:
        thread.join(10)
    assert told == ["no", "no"]


def test_other_keys_need_not_wait():
    """A load of one key is under way while another key is loaded."""
    flight = SingleFlight(LRUCache(4), lambda key: flight.get("inner") if key == "outer" else 7)
    assert flight.get("outer") == 7


def test_none_is_a_value():
    """A loaded None is not loaded again."""
    loads = []
    flight = SingleFlight(LRUCache(2), loads.append)
    assert flight.get("a") is None
    assert flight.get("a") is None
    cache = LRUCache(2)
    assert load_if_missing(cache, loads.append, "b") is None
    assert load_if_missing(cache, loads.append, "b") is None
    assert loads == ["a", "b"]


@pytest.mark.parametrize("kind", [LRUCache, LinkedLRUCache])
def test_a_locked_cache_survives_many_threads(kind):
    """Four threads, and never too many entries nor a broken order."""
    inner = kind(8)
    cache, errors = LockedCache(inner), []

    def work(seed):
        try:
            for i in range(2000):
                cache.put((i * seed) % 23, i)
                cache.get((i + seed) % 23)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in (3, 5, 7, 11)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert sum(inner.get(key) is not None for key in range(23)) == 8
