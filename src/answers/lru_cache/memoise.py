"""How does a function remember its results, and how does one of them get forgotten?

`functools.lru_cache` bounds and counts, but cannot forget one result, only all. This decorator can.
The result is stored after the function has returned: what it raises is not kept, and a function
that calls itself finds the cache in order.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import NamedTuple


class Counts(NamedTuple):
    """Calls that were answered from the cache, calls that were not, and results held now."""

    hits: int
    misses: int
    size: int


class Memoised[R]:
    """A function with a memory for `capacity` results, by positional arguments."""

    def __init__(self, function: Callable[..., R], capacity: int) -> None:
        update_wrapper(self, function)
        self._function = function
        self._capacity = capacity
        self._results: OrderedDict[tuple[Hashable, ...], R] = OrderedDict()
        self._hits = self._misses = 0

    def __call__(self, *args: Hashable) -> R:
        """What the function returns for these arguments, or has returned before."""
        if args in self._results:
            self._hits += 1
            self._results.move_to_end(args)
            return self._results[args]
        self._misses += 1
        result = self._function(*args)
        self._results[args] = result
        if len(self._results) > self._capacity:
            self._results.popitem(last=False)
        return result

    def forget(self, *args: Hashable) -> bool:
        """Whether there was a result for these arguments; there is none any more."""
        was_there = args in self._results
        self._results.pop(args, None)
        return was_there

    def cache_info(self) -> Counts:
        """Hits, misses and size."""
        return Counts(self._hits, self._misses, len(self._results))


def memoise[R](capacity: int) -> Callable[[Callable[..., R]], Memoised[R]]:
    """A decorator by which a function remembers its `capacity` most recently used results.

    Raises:
        ValueError: If the capacity is negative.

    Examples:
        >>> @memoise(100)
        ... def fib(n):
        ...     return n if n < 2 else fib(n - 1) + fib(n - 2)
        >>> fib(80)
        23416728348467685
        >>> fib.cache_info()
        Counts(hits=78, misses=81, size=81)
        >>> fib.forget(80), fib.forget(80)
        (True, False)
    """
    if capacity < 0:
        raise ValueError(f"a capacity cannot be negative: {capacity}")
    return lambda function: Memoised(function, capacity)
