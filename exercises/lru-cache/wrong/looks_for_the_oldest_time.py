from itertools import count


class LRUCache:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError(capacity)
        self.capacity = capacity
        self.entries = {}
        self.used = {}
        self.now = count()

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        self.used[key] = next(self.now)
        return self.entries[key]

    def put(self, key, value):
        self.entries[key] = value
        self.used[key] = next(self.now)
        if len(self.entries) > self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.entries[oldest], self.used[oldest]
