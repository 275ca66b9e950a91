"""And without `OrderedDict`? A dict finds the node, and the node knows its neighbours.

The nodes form a ring around one that holds no entry: after it comes the least recently used, before
it the most recently used. So no list is ever empty, no neighbour is ever missing, and linking and
unlinking have no special cases. A node knows its key, because evicting it must find it in the dict.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any


class Node:
    """One entry; it stands between an older and a newer one."""

    __slots__ = ("key", "newer", "older", "value")

    def __init__(self, key: Any = None, value: Any = None) -> None:
        self.key, self.value = key, value
        self.older = self.newer = self

    def link_before(self, other: Node) -> None:
        """Puts the node between `other` and the one that is older than `other`."""
        self.older, self.newer = other.older, other
        self.older.newer = self.newer.older = self

    def unlink(self) -> None:
        """Makes the neighbours each other's; the node itself still points to them."""
        self.older.newer, self.newer.older = self.newer, self.older


class LinkedLRUCache[K: Hashable, V]:
    """At most `capacity` entries; the least recently used one makes room. Constant time.

    Examples:
        >>> cache = LinkedLRUCache(1)
        >>> cache.put("a", 1)
        >>> cache.put("b", 2)
        >>> cache.get("a"), cache.get("b")
        (None, 2)
    """

    def __init__(self, capacity: int) -> None:
        """A cache without entries.

        Raises:
            ValueError: If the capacity is negative.
        """
        if capacity < 0:
            raise ValueError(f"a capacity cannot be negative: {capacity}")
        self._capacity = capacity
        self._nodes: dict[K, Node] = {}
        self._ring = Node()

    def get(self, key: K, default: V | None = None) -> V | None:
        """The value put last under the key, or the default; a hit is a use."""
        node = self._nodes.get(key)
        if node is None:
            return default
        node.unlink()
        node.link_before(self._ring)
        found: V = node.value
        return found

    def put(self, key: K, value: V) -> None:
        """Keeps the value under the key; this is a use."""
        if key in self._nodes:
            self._nodes.pop(key).unlink()
        node = self._nodes[key] = Node(key, value)
        node.link_before(self._ring)
        if len(self._nodes) > self._capacity:
            oldest = self._ring.newer
            oldest.unlink()
            del self._nodes[oldest.key]
