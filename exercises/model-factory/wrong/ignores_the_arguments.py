from abc import ABC, abstractmethod


class MLModel(ABC):
    @abstractmethod
    def predict(self, items): ...


class ModelFactory:
    def __init__(self):
        self.classes = {}

    def register(self, name):
        def decorate(cls):
            if not isinstance(cls, type) or not issubclass(cls, MLModel):
                raise TypeError(f"{cls!r} is not a subclass of MLModel")
            if name in self.classes:
                raise ValueError(f"{name!r} is taken")
            self.classes[name] = cls
            return cls

        return decorate

    def create(self, name, **kwargs):
        if name not in self.classes:
            raise ValueError(f"unknown model {name!r}; choose from {list(self.classes)}")
        return self.classes[name]()

    def from_config(self, config):
        if "type" not in config:
            raise ValueError("the configuration has no type")
        arguments = dict(config)
        return self.create(arguments.pop("type"), **arguments)
