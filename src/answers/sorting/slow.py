"""Where does a slow sort spend its time, and what do the first repairs buy?

`slow_sort` is the function that the interviewer hands over. Each function after it mends one thing.
All of them sort a list in place, use only `<`, and stay quadratic on random input.
"""

from typing import Any


def slow_sort(a: list[Any]) -> None:
    """Sort `a` in place: n - 1 sweeps over n - 1 neighbours, whatever the input looks like.

    Examples:
        >>> a = [3, 1, 2]
        >>> slow_sort(a)
        >>> a
        [1, 2, 3]
        >>> slow_sort([])
    """
    for _ in range(len(a) - 1):
        for i in range(len(a) - 1):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]


def bubble_sort(a: list[Any]) -> None:
    """Sort `a` in place, and stop where the last sweep made its last swap.

    Everything behind the last swap is in its final place, so sorted input costs one sweep.

    Examples:
        >>> a = [2, 3, 1]
        >>> bubble_sort(a)
        >>> a
        [1, 2, 3]
        >>> bubble_sort([])
    """
    unsorted = len(a)
    while unsorted > 1:
        last_swap = 0
        for i in range(1, unsorted):
            if a[i] < a[i - 1]:
                a[i - 1], a[i] = a[i], a[i - 1]
                last_swap = i
        unsorted = last_swap


def insertion_sort(a: list[Any]) -> None:
    """Sort `a` in place by sliding each item left past the larger ones.

    An inversion is a pair in the wrong order. Each slide mends exactly one, so the cost is about
    the number of inversions plus n: n(n - 1)/4 + n on random input, n on sorted input.

    Examples:
        >>> a = ["b", "c", "a"]
        >>> insertion_sort(a)
        >>> a
        ['a', 'b', 'c']
        >>> insertion_sort([])
    """
    for i in range(1, len(a)):
        item, j = a[i], i
        while j > 0 and item < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = item
