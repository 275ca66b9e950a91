import time
from collections import OrderedDict
from heapq import heapify, heappop, heappush
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
        self.entries[key] = value, self.clock() + self.ttl, number
        self.entries.move_to_end(key)
        heappush(self.deaths, (self.clock() + self.ttl, key, number))
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)
        if len(self.deaths) > 2 * self.capacity + 8:
            self.deaths = [(death, key, n) for key, (_, death, n) in self.entries.items()]
            heapify(self.deaths)

    def __len__(self):
        self.drop_dead()
        return len(self.entries)

    def drop_dead(self):
        now = self.clock()
        while self.deaths and self.deaths[0][0] <= now:
            _, key, number = heappop(self.deaths)
            if key in self.entries and self.entries[key][2] == number:
                del self.entries[key]
