import time
from collections import OrderedDict


class TTLCache:
    def __init__(self, capacity, ttl, clock=time.monotonic):
        if capacity < 0 or not ttl > 0:
            raise ValueError((capacity, ttl))
        self.capacity = capacity
        self.ttl = ttl
        self.clock = clock
        self.entries = OrderedDict()

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        value, death = self.entries[key]
        if death <= self.clock():
            del self.entries[key]
            return default
        self.entries.move_to_end(key)
        return value

    def put(self, key, value):
        self.entries[key] = value, self.clock() + self.ttl
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def __len__(self):
        now = self.clock()
        return sum(death > now for _, death in self.entries.values())
