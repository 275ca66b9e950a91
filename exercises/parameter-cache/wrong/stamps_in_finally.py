class ParamCache:
    def __init__(self, fetch, ttl, clock):
        self._fetch = fetch
        self._ttl = ttl
        self._clock = clock
        self._values = {}
        self._asked = {}

    def get(self, key):
        now = self._clock()
        if key in self._values and now - self._asked[key] < self._ttl:
            return self._values[key]
        try:
            self._values[key] = self._fetch(key)
        except Exception:
            if key not in self._values:
                raise
        finally:
            self._asked[key] = now
        return self._values[key]
