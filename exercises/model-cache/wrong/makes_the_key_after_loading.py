class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = {}

    def get(self, name, **kwargs):
        if self.key(name, kwargs) not in self.models:
            model = self.loader(name, **kwargs)
            self.models[self.key(name, kwargs)] = model
        return self.models[self.key(name, kwargs)]

    def key(self, name, kwargs):
        return (name, tuple(sorted((k, freeze(v)) for k, v in kwargs.items())))


def freeze(value):
    if isinstance(value, list):
        return tuple(freeze(item) for item in value)
    return value
