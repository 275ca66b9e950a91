"""How do you sort a list in place so that no everyday input makes it quadratic or too deep?

Pick a pivot, put smaller items before it and larger ones after it, and sort the two sides.
Three decisions make it safe:

- a *random pivot*: sorted and reversed input are then as good as shuffled input;
- a *three-way partition*: items equal to the pivot are placed at once and never looked at again;
- *recursion into the smaller side only*: it holds less than half of the items, so the stack is at
  most log2 n deep; the larger side is the next turn of the loop.

Costs: about 2 n log2 n comparisons on distinct keys, because an item meets the pivot once or twice;
2 n if all are equal; quadratic only by bad luck. Equal items may change places: it is not stable.
Road not taken: introsort, which turns to heap sort when it gets too deep, removes the bad luck too.
"""

import random
from typing import Any


def quick_sort(a: list[Any]) -> None:
    """Sort the list `a` in place, by `<` alone, with a stack at most log2 n deep.

    Examples:
        >>> a = [3, 1, 2, 1]
        >>> quick_sort(a)
        >>> a
        [1, 1, 2, 3]
        >>> quick_sort([])
    """
    sort_between(a, 0, len(a) - 1)


def sort_between(a: list[Any], low: int, high: int) -> None:
    """Sort `a[low..high]`, both ends included.

    Examples:
        >>> a = [9, 3, 2, 1, 0]
        >>> sort_between(a, 1, 3)
        >>> a
        [9, 1, 2, 3, 0]
    """
    while low < high:
        first, last = partition(a, low, high, random.randint(low, high))
        if first - low < high - last:
            sort_between(a, low, first - 1)
            low = last + 1
        else:
            sort_between(a, last + 1, high)
            high = first - 1


def partition(a: list[Any], low: int, high: int, at: int) -> tuple[int, int]:
    """Part `a[low..high]` by the pivot `a[at]`; first and last index of the items equal to it.

    Always true: `a[low..first-1] < pivot`, `a[first..i-1]` equal it, `a[last+1..high] > pivot`.

    Examples:
        >>> a = [2, 3, 1, 2]
        >>> partition(a, 0, 3, at=0), a
        ((1, 2), [1, 2, 2, 3])
    """
    pivot, first, i, last = a[at], low, low, high
    while i <= last:
        if a[i] < pivot:
            a[first], a[i] = a[i], a[first]
            first, i = first + 1, i + 1
        elif pivot < a[i]:
            a[i], a[last] = a[last], a[i]
            last -= 1
        else:
            i += 1
    return first, last
