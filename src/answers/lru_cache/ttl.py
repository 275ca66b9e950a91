"""How do entries die in time, without a walk through all of them?

Two orders are needed. Eviction asks who was *used* longest ago; expiry asks who dies first. A `get`
changes the first order and not the second. With one time to live for all entries and a clock that
never runs back, who was *put* first dies first: so the second order is another `OrderedDict`, and
the dead stand at its front.

Every call first drops what is dead. That is linear in the worst call and constant on average, as an
entry is dropped at most once for each time that it was put. After it every entry is live, so
length, eviction and look-up need not think of dead ones.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable


class TTLCache[K: Hashable, V]:
    """At most `capacity` live entries; each dies `ttl` seconds after it was last put.

    Examples:
        >>> now = 0
        >>> cache = TTLCache(2, ttl=10, clock=lambda: now)
        >>> cache.put("a", 1)
        >>> now = 9
        >>> cache.get("a")
        1
        >>> now = 10
        >>> cache.get("a", "dead"), len(cache)
        ('dead', 0)
    """

    def __init__(
        self, capacity: int, ttl: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """A cache without entries; `clock` gives seconds and never runs back.

        Raises:
            ValueError: If the capacity is negative, or the time to live not positive.
        """
        if capacity < 0:
            raise ValueError(f"a capacity cannot be negative: {capacity}")
        if not ttl > 0:  # not `ttl <= 0`, which lets NaN pass
            raise ValueError(f"a time to live must be positive: {ttl}")
        self._capacity = capacity
        self._ttl = ttl
        self._clock = clock
        self._values: OrderedDict[K, V] = OrderedDict()  # least recently used first
        self._deaths: OrderedDict[K, float] = OrderedDict()  # first to die first

    def get(self, key: K, default: V | None = None) -> V | None:
        """The value put last under the key, or the default; a hit is a use, but no new life."""
        self._drop_dead()
        if key not in self._values:
            return default
        self._values.move_to_end(key)
        return self._values[key]

    def put(self, key: K, value: V) -> None:
        """Keeps the value under the key for `ttl` seconds from now; this is a use."""
        now = self._drop_dead()
        self._values[key] = value
        self._values.move_to_end(key)
        self._deaths[key] = now + self._ttl
        self._deaths.move_to_end(key)
        if len(self._values) > self._capacity:
            evicted, _ = self._values.popitem(last=False)
            del self._deaths[evicted]

    def __len__(self) -> int:
        """How many entries are live."""
        self._drop_dead()
        return len(self._values)

    def _drop_dead(self) -> float:
        """The time, read once for the whole call; whatever is dead by then is gone."""
        now = self._clock()
        while self._deaths:
            key = next(iter(self._deaths))
            if self._deaths[key] > now:
                break
            del self._deaths[key], self._values[key]
        return now
