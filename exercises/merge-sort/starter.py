from collections.abc import Callable, Iterable
from typing import Any


def merge_sort[T](items: Iterable[T], key: Callable[[T], Any] | None = None) -> list[T]:
    """Return a new list of the items in ascending order; equal items keep their order."""
    # TODO: sort by merging
    return []
