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

    def drop_dead(self):
        now = self.clock()
        dead = [key for key, (_, death) in self.entries.items() if death <= now]
        for key in dead:
            del self.entries[key]

    def get(self, key, default=None):
        self.drop_dead()
        if key not in self.entries:
            return default
        value, _ = self.entries[key]
        self.entries.move_to_end(key)
        return value

    def put(self, key, value):
        self.drop_dead()
        self.entries[key] = value, self.clock() + self.ttl
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def __len__(self):
        self.drop_dead()
        return len(self.entries)
