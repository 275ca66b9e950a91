class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = {}

    def get(self, name, **kwargs):
        key = (name, tuple(sorted((k, freeze(v)) for k, v in kwargs.items())))
        if key not in self.models:
            self.models[key] = self.loader(name, **kwargs)
        return self.models[key]


def freeze(value):
    return tuple(flat(value)) if isinstance(value, list) else value


def flat(values):
    for value in values:
        if isinstance(value, list):
            yield from flat(value)
        else:
            yield value
