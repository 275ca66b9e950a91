"""What changes when the question asks for values, for a number of pairs, or for the closest sum?

The dict that maps a value to a position becomes a set of values seen, or a counter of them; a
closest sum cannot be looked up at all, so it goes back to sorting and two pointers.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf


def distinct_pairs(nums: Iterable[int], target: int) -> set[tuple[int, int]]:
    """The distinct value pairs that sum to `target`, as `(smaller, larger)`: expected linear time.

    Examples:
        >>> sorted(distinct_pairs([1, 5, 3, 3, 3, 5], 6))
        [(1, 5), (3, 3)]
        >>> distinct_pairs([3], 6)
        set()
    """
    seen: set[int] = set()
    pairs = set()
    for value in nums:
        wanted = target - value
        if wanted in seen:
            pairs.add((min(value, wanted), max(value, wanted)))
        seen.add(value)
    return pairs


def count_pairs(nums: Iterable[int], target: int) -> int:
    """How many pairs of positions sum to `target`, duplicates included: expected linear time.

    Examples:
        >>> count_pairs([1, 1, 1, 1], 2)
        6
        >>> count_pairs([1], 2)
        0
    """
    seen: Counter[int] = Counter()
    pairs = 0
    for value in nums:
        pairs += seen[target - value]  # a Counter answers 0 for a missing key and stores nothing
        seen[value] += 1
    return pairs


def closest_pair(nums: Sequence[float], target: float) -> list[int]:
    """Two positions whose values come as close to `target` as any two: n log n time.

    Examples:
        >>> closest_pair([10, 22, 28, 29, 30, 40], 54)
        [1, 4]
        >>> closest_pair([10], 54)
        []
    """
    order = sorted(range(len(nums)), key=nums.__getitem__)
    best: list[int] = []
    distance = inf
    left, right = 0, len(order) - 1
    while left < right:
        excess = nums[order[left]] + nums[order[right]] - target
        if abs(excess) < distance:
            best, distance = sorted([order[left], order[right]]), abs(excess)
        if excess < 0:
            left += 1
        else:
            right -= 1
    return best
