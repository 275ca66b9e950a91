"""Which answers sound right in the room and fail when they are run?

Each function is a textbook version with the mistake left in, so that the page can show it failing.
"""

from collections.abc import Sequence
from typing import Any


def last_pivot_quick_sort(a: list[Any], low: int = 0, high: int | None = None) -> None:
    """Sort `a` in place with the last item as pivot: quadratic and n deep on sorted input.

    Examples:
        >>> a = [3, 1, 2]
        >>> last_pivot_quick_sort(a)
        >>> a
        [1, 2, 3]
        >>> last_pivot_quick_sort([])
    """
    high = len(a) - 1 if high is None else high
    if low >= high:
        return
    wall = low
    for i in range(low, high):
        if a[i] < a[high]:
            a[wall], a[i] = a[i], a[wall]
            wall += 1
    a[wall], a[high] = a[high], a[wall]
    last_pivot_quick_sort(a, low, wall - 1)
    last_pivot_quick_sort(a, wall + 1, high)


def aliasing_merge_sort(items: Sequence[Any]) -> Sequence[Any]:
    """Merge sort that gives back its argument for 0 or 1 items, slices, and asks `<=`.

    Examples:
        >>> aliasing_merge_sort([2, 1])
        [1, 2]
        >>> aliasing_merge_sort(("a",))
        ('a',)
    """
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = aliasing_merge_sort(items[:middle]), aliasing_merge_sort(items[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + list(left[i:]) + list(right[j:])
