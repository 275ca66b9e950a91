class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = {}

    def get(self, name, **kwargs):
        key = name
        if key not in self.models:
            self.models[key] = self.loader(name, **kwargs)
        return self.models[key]
