import time
from collections import OrderedDict


class TTLCache:
    def __init__(self, capacity, ttl, clock=time.monotonic):
        if capacity < 0 or not ttl > 0:
            raise ValueError((capacity, ttl))
        self.capacity = capacity
        self.ttl = ttl
        self.clock = clock
        self.values = OrderedDict()
        self.deaths = OrderedDict()

    def get(self, key, default=None):
        self.drop_dead()
        if key not in self.values:
            return default
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key, value):
        self.drop_dead()
        if key not in self.values and len(self.values) == self.capacity:
            oldest, _ = self.values.popitem(last=False)
            del self.deaths[oldest]
        self.values[key] = value
        self.values.move_to_end(key)
        self.deaths[key] = self.clock() + self.ttl
        self.deaths.move_to_end(key)

    def __len__(self):
        self.drop_dead()
        return len(self.values)

    def drop_dead(self):
        now = self.clock()
        while self.deaths:
            key = next(iter(self.deaths))
            if self.deaths[key] > now:
                break
            del self.deaths[key], self.values[key]
