"""How is a parameter read on each request without a call on each request?

Keep it for a time. A change then acts within that time, and while the store is down the last good
value is served: a threshold that is a minute old is better than no answer. After a failure the key
is left alone for as long as after a success, so that a store in trouble is not asked more often.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class _Kept[V]:
    value: V
    asked: float  # when the store was last asked, with or without success


class ParamCache[V]:
    """Values of a slow store, each served for `ttl` seconds before the store is asked again.

    Examples:
        >>> now, store = 0, {"threshold": 0.5}
        >>> cache = ParamCache(store.__getitem__, ttl=60, clock=lambda: now)
        >>> cache.get("threshold")
        0.5
        >>> store["threshold"], now = 0.8, 59
        >>> cache.get("threshold")
        0.5
        >>> now = 60
        >>> cache.get("threshold")
        0.8
    """

    def __init__(self, fetch: Callable[[str], V], ttl: float, clock: Callable[[], float]) -> None:
        """An empty cache; `clock` gives seconds and never runs back."""
        self._fetch = fetch
        self._ttl = ttl
        self._clock = clock
        self._kept: dict[str, _Kept[V]] = {}

    def get(self, key: str) -> V:
        """The value, fetched if it is `ttl` old; the old one if that fails.

        Raises:
            Exception: What the store raised, if there is no old value.
        """
        now = self._clock()
        kept = self._kept.get(key)
        if kept is not None and now - kept.asked < self._ttl:
            return kept.value
        try:
            value = self._fetch(key)
        except Exception:
            if kept is None:
                raise
            value = kept.value
        self._kept[key] = _Kept(value, now)
        return value
