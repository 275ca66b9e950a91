"""How do you sort n items stably in n log n comparisons, whatever the input?

Merge two ascending halves into one ascending whole; halves of one item are ascending already.

Vocabulary: a *run* is a stretch in ascending order, `[1, 4]`; a *merge* makes two neighbouring
runs, `[1, 4]` and `[2, 3]`, into one, `[1, 2, 3, 4]`; *stable*: equal items keep their order.

`merge_sort_simple` says the idea in ten lines. `merge_sort` keeps the idea and mends its costs:
keys are computed once, nothing is sliced, nothing recurses, and ordered neighbours are not merged.
Road not taken: a merge without the second list exists, but it pays for the memory in moves.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any


def merge_sort_simple(items: Sequence[Any]) -> list[Any]:
    """A new ascending list of `items`: sort both halves, then merge them.

    Examples:
        >>> merge_sort_simple([3, 1, 2])
        [1, 2, 3]
        >>> merge_sort_simple(())
        []
    """
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort_simple(items[:middle]), merge_sort_simple(items[middle:])
    result, i = [], 0
    for item in right:
        while i < len(left) and not item < left[i]:
            result.append(left[i])
            i += 1
        result.append(item)
    return result + left[i:]


def merge_sort[T](items: Iterable[T], key: Callable[[T], Any] | None = None) -> list[T]:
    """A new ascending list of `items`, stable, by at most n * ceil(log2 n) uses of `<`.

    Runs of 1 are merged to runs of 2, of 4 and so on, from one list into the other and back.

    Examples:
        >>> merge_sort(["pear", "fig", "plum"], key=len)
        ['fig', 'pear', 'plum']
        >>> merge_sort(())
        []
    """
    source = [(item if key is None else key(item), item) for item in items]
    target, n, width = source[:], len(source), 1
    while width < n:
        for start in range(0, n, 2 * width):
            middle, end = min(start + width, n), min(start + 2 * width, n)
            merge(source, start, middle, end, target)
        source, target, width = target, source, 2 * width
    return [item for _, item in source]


def merge(source: list[Any], start: int, middle: int, end: int, target: list[Any]) -> None:
    """Fill `target[start:end]` by merging `source[start:middle]` and `source[middle:end]`.

    Both are ascending lists of (key, item), of which only the keys are compared. An item of
    the right run goes first only if it is smaller: that keeps the sort stable.

    Examples:
        >>> target = [None] * 3
        >>> merge([(2, "b"), (1, "a"), (2, "c")], 0, 1, 3, target)
        >>> target
        [(1, 'a'), (2, 'b'), (2, 'c')]
    """
    if middle == end or not source[middle][0] < source[middle - 1][0]:
        target[start:end] = source[start:end]  # in order already
        return
    left, right = start, middle
    for place in range(start, end):
        if right < end and (left == middle or source[right][0] < source[left][0]):
            target[place], right = source[right], right + 1
        else:
            target[place], left = source[left], left + 1
