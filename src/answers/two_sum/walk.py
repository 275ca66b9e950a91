"""What does the one pass hold in its hands at each step?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One turn of the loop: the element, what it lacks, and the dict before the look-up."""

    position: int
    value: int
    wanted: int
    seen: dict[int, int]

    @property
    def found(self) -> bool:
        """Whether the wanted value was seen earlier."""
        return self.wanted in self.seen


def steps(nums: Sequence[int], target: int) -> Iterator[Step]:
    """The turns of `two_sum`'s loop, up to the one that returns.

    Examples:
        >>> [step.wanted for step in steps([3, 2, 4], 6)]
        [3, 4, 2]
        >>> list(steps([], 6))
        []
    """
    seen: dict[int, int] = {}
    for position, value in enumerate(nums):
        step = Step(position, value, target - value, dict(seen))
        yield step
        if step.found:
            return
        seen[value] = position
