"""Which values, from three different positions, add up to a target?

Fix the smallest value of the triple; what is left is a pair, and on a sorted list two pointers find
all pairs in one walk. n walks of at most n steps: quadratic, where trying all triples is cubic.

Sorting also settles the repetitions, because equal values become neighbours: skip a smallest value,
and a middle value, that equals the one just used. The largest needs no test: two values fix it.
"""

from collections.abc import Iterator, Sequence


def three_sum(nums: Sequence[int], target: int = 0) -> list[tuple[int, int, int]]:
    """All distinct value triples that sum to `target`, each ascending: n * n steps at most.

    Examples:
        >>> three_sum([-1, 0, 1, 2, -1, -4])
        [(-1, -1, 2), (-1, 0, 1)]
        >>> three_sum([0, 0])
        []
    """
    ordered = sorted(nums)
    triples = []
    for i, first in enumerate(ordered):
        if i == 0 or first != ordered[i - 1]:
            for second, third in value_pairs(ordered, i + 1, target - first):
                triples.append((first, second, third))
    return triples


def value_pairs(ordered: Sequence[int], start: int, target: int) -> Iterator[tuple[int, int]]:
    """The distinct value pairs that sum to `target`, from an ascending list, from `start` on.

    Examples:
        >>> list(value_pairs([1, 1, 2, 3, 3], 0, 4))
        [(1, 3)]
        >>> list(value_pairs([2, 2, 2], 0, 4))
        [(2, 2)]
    """
    left, right = start, len(ordered) - 1
    while left < right:
        total = ordered[left] + ordered[right]
        if total > target:
            right -= 1
        elif total < target or (left > start and ordered[left] == ordered[left - 1]):
            left += 1
        else:
            yield ordered[left], ordered[right]
            left += 1
