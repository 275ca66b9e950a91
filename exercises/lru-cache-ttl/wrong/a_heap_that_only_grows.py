import time
from collections import OrderedDict
from heapq import heappop, heappush
from itertools import count


class TTLCache:
    def __init__(self, capacity, ttl, clock=time.monotonic):
        if capacity < 0 or not ttl > 0:
            raise ValueError((capacity, ttl))
        self.capacity = capacity
        self.ttl = ttl
        self.clock = clock
        self.number = count()
        self.entries = OrderedDict()
        self.deaths = []

    def get(self, key, default=None):
        self.drop_dead()
        if key not in self.entries:
            return default
        self.entries.move_to_end(key)
        return self.entries[key][0]

    def put(self, key, value):
        self.drop_dead()
        number = next(self.number)
        self.entries[key] = value, number
        self.entries.move_to_end(key)
        heappush(self.deaths, (self.clock() + self.ttl, number, key))
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def __len__(self):
        self.drop_dead()
        return len(self.entries)

    def drop_dead(self):
        now = self.clock()
        while self.deaths and self.deaths[0][0] <= now:
            _, number, key = heappop(self.deaths)
            if key in self.entries and self.entries[key][1] == number:
                del self.entries[key]
