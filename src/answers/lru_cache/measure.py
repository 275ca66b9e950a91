"""What is measured: how a cache pays, what it weighs, and what hides behind a constant?"""

import itertools
import random
import time
import tracemalloc
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from answers.lru_cache.ordered import LRUCache


def hit_rate(requests: Iterable[Hashable], capacity: int) -> float:
    """The part of the requests that an LRU cache answers, if each miss is stored.

    Examples:
        >>> hit_rate("abab", 2), hit_rate("abcabc", 2), hit_rate("", 2)
        (0.5, 0.0, 0.0)
    """
    cache: LRUCache[Hashable, bool] = LRUCache(capacity)
    hits = misses = 0
    for key in requests:
        if cache.get(key, False):
            hits += 1
        else:
            misses += 1
            cache.put(key, True)
    return hits / max(hits + misses, 1)


def skewed(keys: int, count: int, seed: int = 14) -> list[int]:
    """Requests of which the k-th key gets a share in proportion to 1/k (Zipf's law).

    Examples:
        >>> requests = skewed(100, 1000)
        >>> requests.count(0) > 5 * requests.count(20)
        True
    """
    weights = [1 / k for k in range(1, keys + 1)]
    return random.Random(seed).choices(range(keys), weights, k=count)


def scan(keys: int, count: int) -> list[int]:
    """Requests that walk through all keys, again and again.

    Examples:
        >>> scan(3, 5)
        [0, 1, 2, 0, 1]
    """
    return list(itertools.islice(itertools.cycle(range(keys)), count))


def seconds_a_put(make: Callable[[int], Any], capacity: int) -> float:
    """Processor seconds that a put of a new key into a full cache takes here and now.

    The mean of four rounds through the cache, so that periodic work is in it; the better of two.
    """
    best = float("inf")
    for _ in range(2):
        cache = make(capacity)
        for key in range(capacity):
            cache.put(key, key)
        start = time.process_time()
        for key in range(capacity, 5 * capacity):
            cache.put(key, key)
        best = min(best, time.process_time() - start)
    return best / (4 * capacity)


def bytes_an_entry(make: Callable[[int], Any], keys: Sequence[Hashable]) -> float:
    """What the cache itself takes for an entry, in bytes, besides its key and value."""
    tracemalloc.start()
    cache = make(len(keys))
    for key in keys:
        cache.put(key, None)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return held / len(keys)
