"""What goes wrong when several threads share the cache, and what helps?

Two things. A `get` looks, then moves: between the two another thread may evict the key. The GIL
guards single operations of a dict, not two in a row; a lock around each call does. And two threads
that miss the same key both load it: the lock must not be held while loading, so the second one
waits for the result of the first instead.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol

from answers.lru_cache.ordered import LRUCache

_MISSING: Any = object()


class Cache[K: Hashable, V](Protocol):
    """What every cache here can do."""

    def get(self, key: K, default: Any = None) -> Any:
        """The value under the key, or the default."""

    def put(self, key: K, value: V) -> None:
        """Keeps the value under the key."""


class LockedCache[K: Hashable, V]:
    """A cache that threads may share: one call at a time.

    The lock may be taken again by the thread that has it, because dropping an evicted value can run
    code (`__del__`) that uses the cache.

    Examples:
        >>> cache = LockedCache(LRUCache(1))
        >>> cache.put("a", 1)
        >>> cache.get("a")
        1
    """

    def __init__(self, cache: Cache[K, V]) -> None:
        self._cache = cache
        self._lock = threading.RLock()

    def get(self, key: K, default: Any = None) -> Any:
        """As the cache's own."""
        with self._lock:
            return self._cache.get(key, default)

    def put(self, key: K, value: V) -> None:
        """As the cache's own."""
        with self._lock:
            self._cache.put(key, value)


class SingleFlight[K: Hashable, V]:
    """A cache that loads what it lacks; each key is loaded by one thread, and others wait for it.

    Examples:
        >>> texts = SingleFlight(LRUCache(2), load=str)
        >>> texts.get(7), texts.get(7)
        ('7', '7')
    """

    def __init__(self, cache: Cache[K, V], load: Callable[[K], V]) -> None:
        self._cache = cache
        self._load = load
        self._lock = threading.Lock()
        self._loading: dict[K, Future[V]] = {}

    def get(self, key: K) -> V:
        """The value under the key, loaded if need be; what loading raises is raised to all."""
        with self._lock:
            value: V = self._cache.get(key, _MISSING)
            if value is not _MISSING:
                return value
            others = self._loading.get(key)
            if others is None:
                own = self._loading[key] = Future()
        if others is not None:
            return others.result()
        try:
            value = self._load(key)  # without the lock: other keys need not wait
        except BaseException as error:
            self._finish(key)
            own.set_exception(error)
            raise
        self._finish(key, value)
        own.set_result(value)
        return value

    def _finish(self, key: K, value: V = _MISSING) -> None:
        """Stores the value and ends the loading at once, so that nobody loads in between."""
        with self._lock:
            if value is not _MISSING:
                self._cache.put(key, value)
            del self._loading[key]


def load_if_missing(cache: Cache[Any, Any], load: Callable[[Any], Any], key: Hashable) -> object:
    """What most people write: look, load, store. Right with one thread."""
    value = cache.get(key, _MISSING)
    if value is _MISSING:
        value = load(key)
        cache.put(key, value)
    return value


class Tripwire:
    """A key that lets another thread run at its second hashing: between looking and moving."""

    def __init__(self, action: Callable[[], object], patience: float = 0.3) -> None:
        self._action = action
        self._patience = patience
        self._hashed: int | None = None
        self.thread: threading.Thread | None = None

    def arm(self) -> None:
        """From now on hashings count."""
        self._hashed = 0

    def __hash__(self) -> int:
        if self._hashed is not None:
            self._hashed += 1
            if self._hashed == 2:
                self.thread = threading.Thread(target=self._action)
                self.thread.start()
                self.thread.join(self._patience)  # who waits for a lock is not waited for
        return 7


def race(cache: Cache[Any, Any]) -> str:
    """What a `get` does while another thread evicts its key; the cache has room for one.

    Examples:
        >>> race(LRUCache(1))
        'KeyError'
        >>> race(LockedCache(LRUCache(1)))
        'returns 1'
    """
    key = Tripwire(lambda: cache.put("another", 2))
    cache.put(key, 1)
    key.arm()
    try:
        outcome = f"returns {cache.get(key)}"
    except KeyError:
        outcome = "KeyError"
    if key.thread is not None:
        key.thread.join()
    return outcome


def stampede(single: bool, threads: int = 8) -> int:
    """How often one key is loaded when so many threads miss it at the same time.

    Examples:
        >>> stampede(single=False), stampede(single=True)
        (8, 1)
    """
    loads: list[object] = []
    all_in = threading.Barrier(threads)

    def load(key: object) -> object:
        loads.append(key)
        if single:
            time.sleep(0.05)  # the others come meanwhile
        else:
            all_in.wait(10)  # all have missed before one has loaded
        return "a model"

    cache = LockedCache[Any, Any](LRUCache(4))
    flight = SingleFlight(cache, load)
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(threads):
            if single:
                pool.submit(flight.get, "model")
            else:
                pool.submit(load_if_missing, cache, load, "model")
    return len(loads)
