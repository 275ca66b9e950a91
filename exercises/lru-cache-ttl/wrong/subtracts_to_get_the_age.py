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
        self.births = OrderedDict()

    def get(self, key, default=None):
        self.drop_dead()
        if key not in self.values:
            return default
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key, value):
        now = self.drop_dead()
        self.values[key] = value
        self.values.move_to_end(key)
        self.births[key] = now
        self.births.move_to_end(key)
        if len(self.values) > self.capacity:
            evicted, _ = self.values.popitem(last=False)
            del self.births[evicted]

    def __len__(self):
        self.drop_dead()
        return len(self.values)

    def drop_dead(self):
        now = self.clock()
        while self.births:
            key = next(iter(self.births))
            if now - self.births[key] < self.ttl:
                break
            del self.births[key], self.values[key]
        return now
