"""Which wrong answers to Two Sum sound right? Each is kept so that the page can run it."""

from collections.abc import Sequence


def stores_first(nums: Sequence[int], target: int) -> list[int]:
    """Stores an element before looking for its partner, so that it may find itself.

    Examples:
        >>> stores_first([3, 2, 4], 6)
        [0, 0]
    """
    position: dict[int, int] = {}
    for j, value in enumerate(nums):
        position[value] = j
        if target - value in position:
            return [position[target - value], j]
    return []


def trusts_truth(nums: Sequence[int], target: int) -> list[int]:
    """Takes position 0 for "not found", because `0` is false.

    Examples:
        >>> trusts_truth([2, 7, 11, 15], 9)
        []
    """
    position: dict[int, int] = {}
    for j, value in enumerate(nums):
        if i := position.get(target - value):
            return [i, j]
        position[value] = j
    return []


def forbids_twins(nums: Sequence[int], target: int) -> list[int]:
    """Keeps an element from meeting itself by value, and so keeps twins apart too.

    Examples:
        >>> forbids_twins([3, 3], 6)
        []
    """
    position: dict[int, int] = {}
    for j, value in enumerate(nums):
        wanted = target - value
        if wanted in position and wanted != value:
            return [position[wanted], j]
        position[value] = j
    return []


def forgets_positions(nums: Sequence[int], target: int) -> list[int]:
    """Sorts the values and returns positions in the sorted list.

    Examples:
        >>> forgets_positions([3, 2, 4], 6)
        [0, 2]
    """
    ordered = sorted(nums)
    left, right = 0, len(ordered) - 1
    while left < right and ordered[left] + ordered[right] != target:
        if ordered[left] + ordered[right] < target:
            left += 1
        else:
            right -= 1
    return [left, right] if left < right else []


def searches_a_slice(nums: Sequence[int], target: int) -> list[int]:
    """Right, with one visible loop, and quadratic: `in` and `index` walk the list again.

    Examples:
        >>> searches_a_slice([3, 2, 4], 6)
        [1, 2]
    """
    for j, value in enumerate(nums):
        if target - value in nums[:j]:
            return [nums.index(target - value), j]
    return []
