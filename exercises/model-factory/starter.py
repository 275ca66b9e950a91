class MLModel:
    """A model: `predict(items)` returns one result per item."""

    # TODO: make it abstract, with the one method `predict(self, items)`.


class ModelFactory:
    """Makes models by name; every factory has names of its own."""

    def register(self, name):
        """A decorator that registers a class under `name` and returns the class."""
        # TODO: return a decorator that checks the class and the name.
        return lambda cls: cls

    def create(self, name, **kwargs):
        """A new model of the class registered under `name`."""
        # TODO

    def from_config(self, config):
        """The same as `create`, from a dict with `type` and the constructor's arguments."""
        # TODO
