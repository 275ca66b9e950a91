"""What do the approaches cost, counted rather than timed, and when does the dict stop being fast?

Every element is a `CountedInt`, an int that counts the additions, subtractions, comparisons and
hashes made with it, those inside `sorted` and inside the dict too. What is done with a sum or a
difference is not counted: those are plain ints. The counts are the same on every machine.
"""

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from answers.two_sum.pairs import two_sum, two_sum_all_pairs, two_sum_by_sorting

type TwoSum = Callable[[Sequence[int], int], list[int]]

APPROACHES: dict[str, TwoSum] = {
    "all pairs": two_sum_all_pairs,
    "one pass, dict": two_sum,
    "sort, two pointers": two_sum_by_sorting,
}
SIZES = (250, 500, 1000, 2000)


class CountedInt(int):
    """An int that counts what is done with it."""


_count = [0]


def _counted(name: str) -> Callable[..., object]:
    plain = getattr(int, name)

    def method(*operands: object) -> object:
        _count[0] += 1
        return plain(*operands)

    return method


for _name in ("add", "radd", "sub", "rsub", "eq", "ne", "lt", "le", "gt", "ge", "hash"):
    setattr(CountedInt, f"__{_name}__", _counted(f"__{_name}__"))


def operations(answer: TwoSum, nums: Iterable[int], target: int) -> int:
    """How many operations on elements `answer` needs for `nums`.

    Examples:
        >>> operations(two_sum, [1, 2, 3], 100)  # each: subtracted once, hashed once
        6
        >>> operations(two_sum, [], 100)
        0
    """
    counted = [CountedInt(value) for value in nums]
    _count[0] = 0
    answer(counted, target)
    return _count[0]


@cache
def cost(approach: str, n: int) -> int:
    """Operations that an approach needs for n shuffled even numbers and an odd target: no pair.

    Examples:
        >>> cost("all pairs", 250) == 250 * 249 // 2
        True
        >>> cost("one pass, dict", 250)
        500
    """
    nums = random.Random(n).sample(range(0, 20 * n, 2), n)
    return operations(APPROACHES[approach], nums, 1)


def colliding(n: int) -> list[int]:
    """Different ints that all hash to 0: n multiples of the modulus of Python's numeric hash.

    Examples:
        >>> [hash(value) for value in colliding(3)]
        [0, 0, 0]
    """
    return [k * sys.hash_info.modulus for k in range(1, n + 1)]


def spread(n: int) -> list[int]:
    """As many ints, about as large as the colliding ones, whose hashes all differ.

    Examples:
        >>> len({hash(value) for value in spread(100)})
        100
    """
    return [value + k for k, value in enumerate(colliding(n))]


def peak_memory(answer: TwoSum, nums: Sequence[int], target: int) -> int:
    """Most bytes that `answer` held at once, beyond the list itself.

    Examples:
        >>> peak_memory(two_sum, range(1000), -1) > 50 * 1000  # bytes, for the dict
        True
        >>> peak_memory(two_sum_all_pairs, range(100), -1) < 1000
        True
    """
    tracemalloc.start()
    answer(nums, target)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def seconds(action: Callable[[], object]) -> float:
    """How long `action` takes here and now, in seconds: the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return best
