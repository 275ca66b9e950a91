from collections import deque


class LRUCache:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError(f"a capacity cannot be negative: {capacity}")
        self.capacity = capacity
        self.values, self.uses = {}, {}
        self.queue = deque()

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self._use(key)
        return self.values[key]

    def put(self, key, value):
        self.values[key] = value
        self._use(key)
        while len(self.values) > self.capacity:
            oldest = self.queue.popleft()
            self.uses[oldest] -= 1
            if not self.uses[oldest]:
                del self.uses[oldest], self.values[oldest]

    def _use(self, key):
        self.queue.append(key)
        self.uses[key] = self.uses.get(key, 0) + 1
