class ModelCache:
    def __init__(self, loader):
        self.loader = loader
        self.models = []

    def get(self, name, **kwargs):
        wanted = {k: list(v) if isinstance(v, list) else v for k, v in kwargs.items()}
        for known, arguments, model in self.models:
            if known == name and arguments == wanted:
                return model
        model = self.loader(name, **kwargs)
        self.models.append((name, wanted, model))
        return model
