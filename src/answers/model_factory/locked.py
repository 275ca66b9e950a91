"""How do many threads share one load?

A lock for each key: while one thread loads a model, others that want the same one wait, and those
that want another do not. The lock around the dict of entries is held for moments only, never while
something loads.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock

from answers.model_factory.cache import Model, cache_key


@dataclass
class _Entry:
    lock: Lock = field(default_factory=Lock)
    loaded: bool = False
    model: Model = None


class SharedModelCache:
    """Like `ModelCache`, and each model is loaded once, however many threads ask."""

    def __init__(self, loader: Callable[..., Model]) -> None:
        self._loader = loader
        self._entries: dict[Hashable, _Entry] = {}
        self._lock = Lock()

    def get(self, name: str, /, **kwargs: object) -> Model:
        """The one object for this name and these arguments."""
        with self._lock:
            entry = self._entries.setdefault(cache_key(name, kwargs), _Entry())
        with entry.lock:
            if not entry.loaded:
                entry.model = self._loader(name, **kwargs)
                entry.loaded = True
        return entry.model
