"""How is a model loaded once, though it is asked for again and again?

An entry belongs to a name and its arguments, whatever their order. The key is *canonical*: equal
requests have equal keys, different ones do not. A list cannot be a key, and may change later, so
the key holds its contents as a tuple.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

type Model = Any
"""Whatever the loader returns."""


class ModelCache:
    """Keeps what `loader(name, **kwargs)` returned; what it raises is not kept.

    Examples:
        >>> cache = ModelCache(lambda name, **kwargs: object())
        >>> cache.get("m", size=1, labels=["a"]) is cache.get("m", labels=["a"], size=1)
        True
        >>> cache.get("m", size=1) is cache.get("m", size="1")
        False
    """

    def __init__(self, loader: Callable[..., Model]) -> None:
        self._loader = loader
        self._models: dict[Hashable, Model] = {}

    def get(self, name: str, /, **kwargs: object) -> Model:
        """The one object for this name and these arguments; loads it if there is none."""
        key = cache_key(name, kwargs)  # before the loader can change a list
        if key not in self._models:  # None is a value like any other
            self._models[key] = self._loader(name, **kwargs)
        return self._models[key]


def cache_key(name: str, kwargs: Mapping[str, object]) -> Hashable:
    """Equal for equal requests: the arguments are a set of pairs, so their order does not count."""
    return name, frozenset((argument, _frozen(value)) for argument, value in kwargs.items())


def _frozen(value: object) -> Hashable:
    """A list's contents as a tuple, and any other value as it is."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
