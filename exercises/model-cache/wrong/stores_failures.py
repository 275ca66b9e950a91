class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = {}

    def get(self, name, **kwargs):
        key = (name, tuple(sorted((k, freeze(v)) for k, v in kwargs.items())))
        if key not in self.models:
            try:
                self.models[key] = self.loader(name, **kwargs)
            except Exception as error:
                self.models[key] = error
        if isinstance(self.models[key], Exception):
            raise self.models[key]
        return self.models[key]


def freeze(value):
    if isinstance(value, list):
        return tuple(freeze(item) for item in value)
    return value
