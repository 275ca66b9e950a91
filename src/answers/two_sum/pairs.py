"""At which two positions of a list do the values add up to a target?

Vocabulary: what a value lacks to reach the target is *wanted*: for value 7 and target 9 it is 2.
Every function here returns `[i, j]` with `i < j`, or `[]` if no two elements reach the target, and
leaves the list as it was. Of several pairs it returns one.

`two_sum_all_pairs` is the definition, written down. `two_sum` asks at each element whether the
wanted value came earlier, and a dict answers at once. `two_sum_by_sorting` needs no hashing, and
`two_sum_ascending` is what is left of it when the list is sorted already.
Road not taken: a binary search for each wanted value also costs n log n after the sort, but two
pointers find everything in one walk.
"""

from collections.abc import Sequence


def two_sum_all_pairs(nums: Sequence[int], target: int) -> list[int]:
    """The first pair in reading order, by trying all n * (n - 1) / 2: no memory, quadratic time.

    Examples:
        >>> two_sum_all_pairs([2, 7, 11, 15], 9)
        [0, 1]
        >>> two_sum_all_pairs([], 9)
        []
    """
    for i, first in enumerate(nums):
        for j in range(i + 1, len(nums)):
            if first + nums[j] == target:
                return [i, j]
    return []


def two_sum(nums: Sequence[int], target: int) -> list[int]:
    """The pair that is complete first, in one pass: expected linear time, linear memory.

    Look up first, store afterwards: `position` holds earlier elements only, so none meets itself.

    Examples:
        >>> two_sum([3, 2, 4], 6)
        [1, 2]
        >>> two_sum([3], 6)
        []
    """
    position: dict[int, int] = {}
    for j, value in enumerate(nums):
        wanted = target - value
        if wanted in position:
            return [position[wanted], j]
        position[value] = j
    return []


def two_sum_by_sorting(nums: Sequence[int], target: int) -> list[int]:
    """A pair, by sorting the positions and walking in from both ends: n log n time, linear memory.

    Examples:
        >>> two_sum_by_sorting([3, 2, 4], 6)
        [1, 2]
        >>> two_sum_by_sorting([3, 3], 6)
        [0, 1]
    """
    order = sorted(range(len(nums)), key=nums.__getitem__)
    ends = two_sum_ascending([nums[i] for i in order], target)
    return sorted(order[end] for end in ends)


def two_sum_ascending(nums: Sequence[int], target: int) -> list[int]:
    """A pair of an ascending list, by two pointers: linear time, constant memory.

    If the outer two are too small together, the left one is too small for every partner that
    remains, and is dropped; if they are too large, the right one is. So no pair is missed.

    Examples:
        >>> two_sum_ascending([2, 3, 4], 6)
        [0, 2]
        >>> two_sum_ascending([3], 6)
        []
    """
    left, right = 0, len(nums) - 1
    while left < right:
        total = nums[left] + nums[right]
        if total == target:
            return [left, right]
        if total < target:
            left += 1
        else:
            right -= 1
    return []
