from collections.abc import Callable
from dataclasses import dataclass

@dataclass
class _Kept[V]:
    value: V
    asked: float

class ParamCache[V]:

    def __init__(self, fetch: Callable[[str], V], ttl: float, clock: Callable[[], float]) -> None:
        self._fetch = fetch
        self._ttl = ttl
        self._clock = clock
        self._kept: dict[str, _Kept[V]] = {}

    def get(self, key: str) -> V:
        now = self._clock()
        kept = self._kept.get(key)
        if kept is not None and kept.value is not None and now - kept.asked < self._ttl:
            return kept.value
        try:
            value = self._fetch(key)
        except Exception:
            if kept is None or kept.value is None:
                raise
            value = kept.value
        self._kept[key] = _Kept(value, now)
        return value
