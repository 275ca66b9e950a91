"""Under which key is an extractor's result kept, so that it is never stale?

By everything that it was made of: the bytes of the image, the extractor's name, its version and its
settings. Then the same key means the same result, nothing has to be invalidated, and a new version
simply asks for other keys. A time to live is for keys that name something which changes, such as
"the latest model": there it bounds how long one is wrong.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from answers.lru_cache.ordered import LRUCache

type Extract = Callable[[bytes], Any]


def content_key(image: bytes, extractor: str, version: str, settings: Mapping[str, Any]) -> bytes:
    """32 bytes that differ if anything differs that the result was made of.

    The parts are hashed as one JSON text, so that no two lists of parts can run together, and with
    sorted names, so that equal settings are equal.

    Examples:
        >>> one = content_key(b"...", "colour", "1", {"k": 3, "space": "lab"})
        >>> one == content_key(b"...", "colour", "1", {"space": "lab", "k": 3})
        True
        >>> one == content_key(b"...", "colour", "2", {"space": "lab", "k": 3})
        False
    """
    digest = hashlib.sha256(image).hexdigest()
    parts = json.dumps([digest, extractor, version, settings], sort_keys=True)
    return hashlib.sha256(parts.encode()).digest()


class CachedExtractor:
    """An extractor that looks at no image twice, as long as the result is kept.

    Examples:
        >>> colour = CachedExtractor(len, "colour", "1", LRUCache(100))
        >>> colour(b"same"), colour(b"same"), colour.runs
        (4, 4, 1)
    """

    def __init__(
        self,
        extract: Extract,
        name: str,
        version: str,
        cache: LRUCache[bytes, Any],
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self._extract = extract
        self._name, self._version = name, version
        self._settings = dict(settings or {})
        self._cache = cache
        self.runs = 0

    def __call__(self, image: bytes) -> Any:
        """What the extractor finds; None, for nothing, is kept as well."""
        missing = object()
        key = content_key(image, self._name, self._version, self._settings)
        found = self._cache.get(key, missing)
        if found is missing:
            self.runs += 1
            found = self._extract(image)
            self._cache.put(key, found)
        return found
