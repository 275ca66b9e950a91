class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = []

    def get(self, name, **kwargs):
        for known, arguments, model in self.models:
            if known == name and arguments == kwargs:
                return model
        model = self.loader(name, **kwargs)
        self.models.append((name, kwargs, model))
        return model
