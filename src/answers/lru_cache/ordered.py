"""How short is an LRU cache in Python? An `OrderedDict` is a hash table and a linked list in one.

It moves a key to the end and removes the first one in constant time, so it can hold the entries
from least to most recently used.
"""

from collections import OrderedDict
from collections.abc import Hashable


class LRUCache[K: Hashable, V]:
    """At most `capacity` entries; the least recently used one makes room. Constant time.

    Storing first and evicting afterwards serves all cases by one path: a new key, an update in a
    full cache, and a capacity of 0.

    Examples:
        >>> cache = LRUCache(2)
        >>> cache.put("a", 1)
        >>> cache.put("b", 2)
        >>> cache.get("a")
        1
        >>> cache.put("c", 3)
        >>> cache.get("b", "gone")
        'gone'
    """

    def __init__(self, capacity: int) -> None:
        """A cache without entries.

        Raises:
            ValueError: If the capacity is negative.
        """
        if capacity < 0:
            raise ValueError(f"a capacity cannot be negative: {capacity}")
        self._capacity = capacity
        self._entries: OrderedDict[K, V] = OrderedDict()  # least recently used first

    def get(self, key: K, default: V | None = None) -> V | None:
        """The value put last under the key, or the default; a hit is a use."""
        if key not in self._entries:
            return default
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: K, value: V) -> None:
        """Keeps the value under the key; this is a use."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
