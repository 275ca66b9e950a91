"""Which inputs tell a right answer from one that looks right, and what makes an answer valid?"""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

type TwoSum = Callable[[Sequence[int], int], list[int]]

CASES: dict[str, tuple[list[int], int]] = {
    "ordinary, position 0": ([2, 7, 11, 15], 9),
    "duplicate pair": ([3, 3], 6),
    "half of the target once": ([3, 2, 4], 6),
    "half of the target, no partner": ([1, 3, 4], 6),
    "negative": ([-1, -2, -3, -4], -7),
    "zero twice": ([0, 4, 0], 0),
    "zero once": ([0, 4], 0),
    "no pair": ([1, 2, 4], 100),
    "empty": ([], 0),
    "single element": ([5], 5),
}


def is_valid(nums: Sequence[int], target: int, answer: list[int]) -> bool:
    """Whether `answer` names a pair of `nums`, or is empty and there is none to name.

    Examples:
        >>> is_valid([3, 3], 6, [0, 1]), is_valid([3, 3], 6, [1, 1]), is_valid([3, 3], 6, [])
        (True, False, False)
        >>> is_valid([], 6, [])
        True
    """
    if not answer:
        return all(a + b != target for a, b in combinations(nums, 2))
    i, j = answer
    return 0 <= i < j < len(nums) and nums[i] + nums[j] == target


def small_cases(count: int, seed: int = 9) -> Iterator[tuple[list[int], int]]:
    """Random short lists of small numbers: most have repetitions, and about half have a pair.

    Examples:
        >>> len(list(small_cases(3)))
        3
    """
    rng = random.Random(seed)
    for _ in range(count):
        nums = [rng.randint(-6, 6) for _ in range(rng.randint(0, 7))]
        yield nums, rng.randint(-9, 9)


def failures(answer: TwoSum, count: int) -> list[tuple[list[int], int]]:
    """The small random cases on which `answer` is not valid.

    Examples:
        >>> failures(lambda nums, target: [], 2000)[0]
        ([3, -1, -2, -4, -4, 4, -6], 1)
    """
    return [case for case in small_cases(count) if not is_valid(*case, answer(*case))]
