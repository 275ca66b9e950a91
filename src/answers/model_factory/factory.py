"""How does a line of configuration become an object that the caller can use without knowing it?

Vocabulary: a *model* has one method, `predict`. A *registry* is a dict from a name, such as
`"endpoint"`, to a class. The factory owns one registry: it checks what goes in, so that whatever
comes out keeps the contract.

The contract of `predict`, in words: one result per item, in the order of the items, as
`(label, confidence)` with a confidence from 0 to 1; no items, no results; the items stay as they
are. `promises` holds the same as tests.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any

type Prediction = tuple[str, float]
"""A label and a confidence from 0 to 1, such as `("shirt", 0.92)`."""


class MLModel(ABC):
    """What a caller may rely on, whatever is behind it; it answers now."""

    @abstractmethod
    def predict(self, items: Sequence[bytes]) -> list[Prediction]:
        """One prediction per item, in the order of the items."""


class ModelFactory:
    """Makes models by name; every factory has names of its own.

    Examples:
        >>> factory = ModelFactory()
        >>> @factory.register("constant")
        ... class Constant(MLModel):
        ...     def __init__(self, label):
        ...         self.label = label
        ...     def predict(self, items):
        ...         return [(self.label, 1.0) for _ in items]
        >>> factory.from_config({"type": "constant", "label": "shirt"}).predict([b"image"])
        [('shirt', 1.0)]
        >>> factory.create("vendor")
        Traceback (most recent call last):
        ...
        ValueError: unknown model 'vendor'; choose from 'constant'
    """

    def __init__(self) -> None:
        self._classes: dict[str, type[MLModel]] = {}

    def register[Model: MLModel](self, name: str) -> Callable[[type[Model]], type[Model]]:
        """A decorator that enters a class under `name` and returns the class.

        Raises:
            TypeError: By the decorator, for anything but a subclass of `MLModel`.
            ValueError: By the decorator, if the name is taken; the first class stays.
        """

        def enter(cls: type[Model]) -> type[Model]:
            if not (isinstance(cls, type) and issubclass(cls, MLModel)):
                raise TypeError(f"{cls!r} is not a subclass of MLModel")
            if name in self._classes:
                raise ValueError(f"{name!r} is taken by {self._classes[name].__name__}")
            self._classes[name] = cls
            return cls

        return enter

    # The `/` leaves `name` free as an argument of a constructor.
    def create(self, name: str, /, **kwargs: object) -> MLModel:
        """A new model; whatever its constructor raises reaches the caller.

        Raises:
            ValueError: If the name is unknown; the message lists the known ones.
        """
        if name not in self._classes:
            known = ", ".join(map(repr, sorted(self._classes))) or "nothing: none is registered"
            raise ValueError(f"unknown model {name!r}; choose from {known}")
        return self._classes[name](**kwargs)

    def from_config(self, config: Mapping[str, Any]) -> MLModel:
        """The model that `type` names, made from the other entries; `config` stays as it is.

        Raises:
            ValueError: If there is no `type`, or it is unknown.
        """
        if "type" not in config:
            raise ValueError(f"no 'type' in {dict(config)!r}")
        return self.create(config["type"], **{k: v for k, v in config.items() if k != "type"})
