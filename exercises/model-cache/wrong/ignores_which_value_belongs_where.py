class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = {}

    def get(self, name, **kwargs):
        values = frozenset(freeze(v) for v in kwargs.values())
        key = (name, frozenset(kwargs), values)
        if key not in self.models:
            self.models[key] = self.loader(name, **kwargs)
        return self.models[key]


def freeze(value):
    if isinstance(value, list):
        return tuple(freeze(item) for item in value)
    return value
