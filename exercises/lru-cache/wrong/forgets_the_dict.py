from collections import deque


class LRUCache:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError(capacity)
        self.capacity = capacity
        self.entries = {}
        self.order = deque(maxlen=capacity)

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        if key in self.order:
            self.order.remove(key)
        self.order.append(key)
        return self.entries[key]

    def put(self, key, value):
        if key in self.order:
            self.order.remove(key)
        self.order.append(key)
        self.entries[key] = value
