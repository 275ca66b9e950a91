class LRUCache:
    """At most `capacity` entries; the one whose last use is longest ago makes room."""

    def __init__(self, capacity):
        # TODO: prepare what `get` and `put` need.
        self.capacity = capacity

    def get(self, key, default=None):
        """The value last put under `key`, or `default`."""
        return default

    def put(self, key, value):
        """Keeps `value` under `key`."""
