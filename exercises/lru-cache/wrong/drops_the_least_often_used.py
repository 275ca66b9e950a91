class LRUCache:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError(capacity)
        self.capacity = capacity
        self.entries = {}
        self.uses = {}

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        self.uses[key] += 1
        return self.entries[key]

    def put(self, key, value):
        if self.capacity == 0:
            return
        if key not in self.entries and len(self.entries) == self.capacity:
            rarest = min(self.uses, key=self.uses.get)
            del self.entries[rarest], self.uses[rarest]
        self.entries[key] = value
        self.uses[key] = self.uses.get(key, 0) + 1
