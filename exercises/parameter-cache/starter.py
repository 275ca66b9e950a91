class ParamCache:
    """Values of a slow store, each served for `ttl` seconds before the store is asked again."""

    def __init__(self, fetch, ttl, clock):
        self.fetch = fetch
        self.ttl = ttl
        self.clock = clock

    def get(self, key):
        """The value, fetched if it is `ttl` old; the old one if that fails."""
        # TODO: remember what was fetched, and when.
        return self.fetch(key)
