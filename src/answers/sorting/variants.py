"""Which sort fits when something is known about the items: their keys, or how far they are off?

Heap sort for little memory, counting and radix sort for small integers, a heap of k + 1 for items
at most k places off, a stable quick sort for those who ask, and two keys by two stable passes.
"""

import heapq
import random
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

Test = Callable[[Any], bool]


def heap_sort(a: list[Any]) -> None:
    """Sort `a` in place with no stack and no second list; not stable.

    Examples:
        >>> a = [3, 1, 2]
        >>> heap_sort(a)
        >>> a
        [1, 2, 3]
        >>> heap_sort([])
    """
    for root in reversed(range(len(a) // 2)):
        sift_down(a, root, len(a))
    for end in reversed(range(1, len(a))):
        a[0], a[end] = a[end], a[0]
        sift_down(a, 0, end)


def sift_down(a: list[Any], root: int, end: int) -> None:
    """Move `a[root]` down until neither child in `a[:end]` is larger.

    Examples:
        >>> a = [1, 5, 7]
        >>> sift_down(a, 0, 3)
        >>> a
        [7, 5, 1]
    """
    while (child := 2 * root + 1) < end:
        if child + 1 < end and a[child] < a[child + 1]:
            child += 1
        if not a[root] < a[child]:
            return
        a[root], a[child] = a[child], a[root]
        root = child


def counting_sort[T](items: Iterable[T], key: Callable[[T], int], size: int) -> list[T]:
    """A new list, ascending by integer keys in `range(size)`, stable, without one comparison.

    Examples:
        >>> counting_sort(["bb", "a", "cc"], key=len, size=3)
        ['a', 'bb', 'cc']
        >>> counting_sort([], key=len, size=0)
        []
    """
    buckets: list[list[T]] = [[] for _ in range(size)]
    for item in items:
        if not 0 <= (k := key(item)) < size:
            raise ValueError(f"key {k} is not in range({size})")
        buckets[k].append(item)
    return [item for bucket in buckets for item in bucket]


def radix_sort(numbers: Iterable[int]) -> list[int]:
    """A new ascending list of non-negative integers: one stable counting sort a byte, lowest first.

    Examples:
        >>> radix_sort([70_000, 3, 256])
        [3, 256, 70000]
        >>> radix_sort([])
        []
    """
    result = list(numbers)
    if result and min(result) < 0:
        raise ValueError(f"{min(result)} is negative")
    for shift in range(0, max(result, default=0).bit_length(), 8):
        result = counting_sort(result, partial(byte_at, shift=shift), 256)
    return result


def byte_at(number: int, shift: int) -> int:
    """The eight bits of `number` that start at bit `shift`.

    Examples:
        >>> byte_at(0x0ABC, shift=8), byte_at(0, shift=8)
        (10, 0)
    """
    return (number >> shift) & 255


def sort_nearly_sorted[T](items: Iterable[T], k: int) -> Iterator[T]:
    """The items in ascending order, if each is at most `k` places from home: k + 1 are held.

    Examples:
        >>> list(sort_nearly_sorted([2, 1, 4, 3], k=1))
        [1, 2, 3, 4]
        >>> list(sort_nearly_sorted([], k=1))
        []
    """
    rest = iter(items)
    heap: list[Any] = list(islice(rest, k))
    heapq.heapify(heap)
    for item in rest:
        yield heapq.heappushpop(heap, item)
    while heap:
        yield heapq.heappop(heap)


def stable_quick_sort(a: list[Any], low: int = 0, high: int | None = None) -> None:
    """Sort `a[low:high]` in place and stably: equal items keep their order.

    Examples:
        >>> a = [True, 2, 1, 0]
        >>> stable_quick_sort(a)
        >>> a
        [0, True, 1, 2]
    """
    high = len(a) if high is None else high
    while high - low > 1:
        equal, larger = stable_three_way(a, low, high, at=random.randrange(low, high))
        if equal - low < high - larger:
            stable_quick_sort(a, low, equal)
            low = larger
        else:
            stable_quick_sort(a, larger, high)
            high = equal


def stable_three_way(a: list[Any], low: int, high: int, at: int) -> tuple[int, int]:
    """Where the items equal to the pivot `a[at]` start and end, once `a[low:high]` is parted by it.

    Examples:
        >>> a = [2, 3, 1, 2]
        >>> stable_three_way(a, 0, 4, at=0), a
        ((1, 3), [1, 2, 2, 3])
    """
    pivot = a[at]
    equal = stable_partition(a, low, high, lambda x: x < pivot)
    return equal, stable_partition(a, equal, high, lambda x: not pivot < x)


def stable_partition(a: list[Any], low: int, high: int, first: Test) -> int:
    """Where the others start, once the items of `a[low:high]` that pass `first` precede them.

    Both halves are parted, then the middle is rotated: in place, n log n moves instead of n.

    Examples:
        >>> a = [1, 2, 3, 4]
        >>> stable_partition(a, 0, 4, lambda x: x % 2 == 0), a
        (2, [2, 4, 1, 3])
    """
    if high - low < 2:
        return low + sum(first(a[i]) for i in range(low, high))
    middle = (low + high) // 2
    left = stable_partition(a, low, middle, first)
    right = stable_partition(a, middle, high, first)
    for start, end in ((left, middle), (middle, right), (left, right)):  # rotate by three reversals
        reverse(a, start, end)
    return left + right - middle


def reverse(a: list[Any], start: int, end: int) -> None:
    """Turn `a[start:end]` round in place.

    Examples:
        >>> a = [1, 2, 3, 4]
        >>> reverse(a, 1, 4)
        >>> a
        [1, 4, 3, 2]
    """
    for i in range((end - start) // 2):
        a[start + i], a[end - 1 - i] = a[end - 1 - i], a[start + i]


def dearest_first(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows by price descending, then by name ascending, in two stable passes.

    The last pass decides; its ties keep the order of the pass before, with `reverse=True` too.
    As price is a number, one pass by the key `(-price, name)` does the same.

    Examples:
        >>> rows = [{"name": "c", "price": 1}, {"name": "b", "price": 2}, {"name": "a", "price": 1}]
        >>> [row["name"] for row in dearest_first(rows)]
        ['b', 'a', 'c']
        >>> dearest_first([])
        []
    """
    by_name = sorted(rows, key=lambda row: row["name"])
    return sorted(by_name, key=lambda row: row["price"], reverse=True)
