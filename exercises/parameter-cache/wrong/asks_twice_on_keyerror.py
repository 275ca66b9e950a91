class ParamCache:
    def __init__(self, fetch, ttl, clock):
        self._fetch = fetch
        self._ttl = ttl
        self._clock = clock
        self._kept = {}

    def get(self, key):
        now = self._clock()
        try:
            value, asked = self._kept[key]
            if now - asked < self._ttl:
                return value
            value = self._fetch(key)
        except KeyError:
            value = self._fetch(key)
        except Exception:
            pass
        self._kept[key] = value, now
        return value
