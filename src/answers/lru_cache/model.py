"""What does the cache promise? The definition, with one list, from least to most recently used.

Vocabulary: a `get` that finds a live entry and every `put` is a *use* of its key. When there is no
room, the entry whose last use is longest ago is *evicted*. An entry put at time t is *live* until
t + ttl, and *dead* from then on: put at 3 s for 10 s, it is live at 12.9 s and dead at 13 s.

Every call walks through the list, so it is linear in the number of entries. It is right by
inspection: the other versions are held against it.
"""

import math
from collections.abc import Callable, Hashable


class ListCache[K: Hashable, V]:
    """At most `capacity` live entries; linear time for each call.

    Examples:
        >>> cache = ListCache(2)
        >>> cache.put("a", 1)
        >>> cache.put("b", 2)
        >>> cache.get("a")
        1
        >>> cache.put("c", 3)
        >>> cache.get("b", "gone")
        'gone'
    """

    def __init__(
        self, capacity: int, ttl: float = math.inf, clock: Callable[[], float] = lambda: 0.0
    ) -> None:
        self._capacity = capacity
        self._ttl = ttl
        self._clock = clock
        self._entries: list[tuple[K, V, float]] = []

    def get(self, key: K, default: V | None = None) -> V | None:
        """The value put last under the key, if it is live; this is a use."""
        self._drop_dead()
        for i, (other, value, _) in enumerate(self._entries):
            if other == key:
                self._entries.append(self._entries.pop(i))
                return value
        return default

    def put(self, key: K, value: V) -> None:
        """Keeps the value under the key, for `ttl` seconds from now; this is a use."""
        self._drop_dead()
        self._entries = [entry for entry in self._entries if entry[0] != key]
        self._entries.append((key, value, self._clock() + self._ttl))
        if len(self._entries) > self._capacity:
            self._entries.pop(0)

    def __len__(self) -> int:
        """How many entries are live."""
        self._drop_dead()
        return len(self._entries)

    def _drop_dead(self) -> None:
        now = self._clock()
        self._entries = [entry for entry in self._entries if entry[2] > now]
