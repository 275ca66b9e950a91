"""What if each entry has its own time to live? Then a heap knows who dies first.

The order of the puts is no longer the order of the deaths. A heap gives the earliest death in
logarithmic time, but cannot remove from its middle: an overwritten or evicted entry leaves a stale
record behind, told by a number. When more records are stale than not, the heap is rebuilt, so that
it stays as small as the cache.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from heapq import heapify, heappop, heappush
from itertools import count


class VariedTTLCache[K: Hashable, V]:
    """At most `capacity` live entries, each with its own time to live; logarithmic time.

    Examples:
        >>> now = 0
        >>> cache = VariedTTLCache(2, clock=lambda: now)
        >>> cache.put("long", 1, ttl=60)
        >>> cache.put("short", 2, ttl=5)
        >>> now = 5
        >>> cache.get("long"), cache.get("short"), len(cache)
        (1, None, 1)
    """

    def __init__(self, capacity: int, clock: Callable[[], float] = time.monotonic) -> None:
        """A cache without entries; `clock` gives seconds and never runs back.

        Raises:
            ValueError: If the capacity is negative.
        """
        if capacity < 0:
            raise ValueError(f"a capacity cannot be negative: {capacity}")
        self._capacity = capacity
        self._clock = clock
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()  # with the put's number
        self._deaths: list[tuple[float, int, K]] = []
        self._numbers = count()

    def get(self, key: K, default: V | None = None) -> V | None:
        """The value put last under the key, or the default; a hit is a use."""
        self._drop_dead()
        if key not in self._values:
            return default
        self._values.move_to_end(key)
        return self._values[key][0]

    def put(self, key: K, value: V, ttl: float) -> None:
        """Keeps the value under the key for `ttl` seconds from now; this is a use.

        Raises:
            ValueError: If the time to live is not positive.
        """
        if not ttl > 0:
            raise ValueError(f"a time to live must be positive: {ttl}")
        now = self._drop_dead()
        number = next(self._numbers)
        self._values[key] = value, number
        self._values.move_to_end(key)
        heappush(self._deaths, (now + ttl, number, key))
        if len(self._values) > self._capacity:
            self._values.popitem(last=False)
        if len(self._deaths) > 2 * len(self._values) + 1:
            self._deaths = [death for death in self._deaths if self._is_current(death)]
            heapify(self._deaths)

    def __len__(self) -> int:
        """How many entries are live."""
        self._drop_dead()
        return len(self._values)

    def _is_current(self, death: tuple[float, int, K]) -> bool:
        _, number, key = death
        return key in self._values and self._values[key][1] == number

    def _drop_dead(self) -> float:
        now = self._clock()
        while self._deaths and self._deaths[0][0] <= now:
            death = heappop(self._deaths)
            if self._is_current(death):
                del self._values[death[2]]
        return now
