"""Which wrong answers sound right? Each is kept so that the page can run it.

The first ones are caches without expiry, the others with one; all are given a capacity and a clock,
as the scripts of `cases` want it.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from answers.lru_cache.cases import TTL
from answers.lru_cache.ordered import LRUCache
from answers.lru_cache.ttl import TTLCache

type Clock = Callable[[], float]


class _NoUse(LRUCache[Any, Any]):
    def get(self, key: Any, default: Any = None) -> Any:
        return self._entries.get(key, default)


class _Truth(LRUCache[Any, Any]):
    def get(self, key: Any, default: Any = None) -> Any:
        value = self._entries.get(key)
        if value is None:
            return default
        self._entries.move_to_end(key)
        return value


class _KeepsPlace(LRUCache[Any, Any]):
    def put(self, key: Any, value: Any) -> None:
        self._entries[key] = value
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)


class _EvictsFirst(LRUCache[Any, Any]):
    def put(self, key: Any, value: Any) -> None:
        if len(self._entries) == self._capacity:
            self._entries.popitem(last=False)
        self._entries[key] = value
        self._entries.move_to_end(key)


def uses_no_more(capacity: int, _: Clock) -> _NoUse:
    """A `get` is no use: first in, first out."""
    return _NoUse(capacity)


def misses_none(capacity: int, _: Clock) -> _Truth:
    """Takes a stored None for a miss."""
    return _Truth(capacity)


def update_keeps_place(capacity: int, _: Clock) -> _KeepsPlace:
    """Assigns to a key that is there, and so leaves it where it was."""
    return _KeepsPlace(capacity)


def evicts_first(capacity: int, _: Clock) -> _EvictsFirst:
    """Makes room before it knows whether room is needed; at capacity 0 nobody can go."""
    return _EvictsFirst(capacity)


class _Lazy:
    """Entries with their deaths in one `OrderedDict`; the dead are noticed when asked for."""

    def __init__(self, capacity: int, clock: Clock) -> None:
        self._capacity = capacity
        self._clock = clock
        self._entries: OrderedDict[Any, tuple[Any, float]] = OrderedDict()

    def get(self, key: Any, default: Any = None) -> Any:
        value, death = self._entries.get(key, (default, 0.0))
        if death <= self._clock():
            self._entries.pop(key, None)
            return default
        self._entries.move_to_end(key)
        return value

    def put(self, key: Any, value: Any) -> None:
        self._entries[key] = value, self._clock() + TTL
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)

    def __len__(self) -> int:
        return sum(death > self._clock() for _, death in self._entries.values())


class _Sliding(TTLCache[Any, Any]):
    def get(self, key: Any, default: Any = None) -> Any:
        value = super().get(key, default)
        if key in self._values:
            self.put(key, value)
        return value


class _CountsDead(_Lazy):
    def __len__(self) -> int:
        return len(self._entries)


def evicts_the_living(capacity: int, clock: Clock) -> _Lazy:
    """Drops dead entries only when asked for them, so that one with no use keeps its place."""
    return _Lazy(capacity, clock)


def counts_the_dead(capacity: int, clock: Clock) -> _CountsDead:
    """And takes their number for the length as well."""
    return _CountsDead(capacity, clock)


def get_prolongs(capacity: int, clock: Clock) -> _Sliding:
    """Starts the time to live anew at each `get`: what is asked for often never dies."""
    return _Sliding(capacity, TTL, clock)


WITHOUT_EXPIRY = (uses_no_more, misses_none, update_keeps_place, evicts_first)
WITH_EXPIRY = (evicts_the_living, counts_the_dead, get_prolongs)


class PlainDictCache:
    """Right, and constant by the look of it; but a dict's first key is found by walking.

    What was deleted from the front stays as a gap until the table is made anew, and `iter` walks
    over the gaps.

    Examples:
        >>> cache = PlainDictCache(1)
        >>> cache.put("a", 1)
        >>> cache.put("b", 2)
        >>> cache.get("a"), cache.get("b")
        (None, 2)
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[Any, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """The value under the key, which is put last."""
        if key not in self._entries:
            return default
        self._entries[key] = self._entries.pop(key)
        return self._entries[key]

    def put(self, key: Any, value: Any) -> None:
        """Keeps the value under the key."""
        self._entries.pop(key, None)
        self._entries[key] = value
        if len(self._entries) > self._capacity:
            del self._entries[next(iter(self._entries))]


def bucketed(
    function: Callable[[Any], Any], ttl: float, clock: Clock = time.monotonic
) -> Callable[[Any], Any]:
    """`functools.lru_cache` with the number of the time span as one more argument.

    All entries of a span die at its end, the last ones at once.

    Examples:
        >>> loads, now = [], 59.0
        >>> load = bucketed(loads.append, 60, lambda: now)
        >>> load("a")
        >>> now = 60.0  # one second later
        >>> load("a")
        >>> loads
        ['a', 'a']
    """
    from functools import lru_cache

    @lru_cache(maxsize=1000)
    def by_span(argument: Any, _span: int) -> Any:
        return function(argument)

    return lambda argument: by_span(argument, int(clock() // ttl))
