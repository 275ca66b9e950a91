class Node:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.older = self.newer = self


class LRUCache:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError(capacity)
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node()

    def link(self, node):
        node.older, node.newer = self.ring.older, self.ring
        node.older.newer = self.ring.older = node

    def unlink(self, node):
        node.older.newer = node.newer

    def get(self, key, default=None):
        if key not in self.nodes:
            return default
        node = self.nodes[key]
        self.unlink(node)
        self.link(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self.unlink(self.nodes.pop(key))
        node = self.nodes[key] = Node(key, value)
        self.link(node)
        if len(self.nodes) > self.capacity:
            oldest = self.ring.newer
            self.unlink(oldest)
            del self.nodes[oldest.key]
