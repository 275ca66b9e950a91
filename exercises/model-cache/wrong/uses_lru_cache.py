from functools import lru_cache


class ModelCache:
    def __init__(self, loader):
        self.get = lru_cache(maxsize=None)(loader)

    def get(self, name, **kwargs): ...
