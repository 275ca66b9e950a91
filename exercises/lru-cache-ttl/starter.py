import time


class TTLCache:
    """At most `capacity` live entries; each dies `ttl` seconds after it was last put."""

    def __init__(self, capacity, ttl, clock=time.monotonic):
        # TODO: prepare what the other methods need.
        self.capacity = capacity
        self.ttl = ttl
        self.clock = clock

    def get(self, key, default=None):
        """The value last put under `key`, if it is live, or `default`."""
        return default

    def put(self, key, value):
        """Keeps `value` under `key` for `ttl` seconds from now."""

    def __len__(self):
        """How many entries are live."""
        return 0
