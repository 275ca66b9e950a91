"""Which sizes are measured, and when is it enough?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

STEPS = 120_000
"""Events of one series: bounds its time."""
LEAST = 5
"""Points below which nothing is concluded."""
PROBE = 1024
"""A size that is looked at once where small ones were so dear that few were measured."""
STEEP = (4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64)
MEMORY = (264, 320, 384, 512, 768, 1024, 2048, 4096)
"""Above 256, as Python keeps smaller numbers ready: they need no memory."""
MEMORY_STEPS = 5 * STEPS
DEPTH = (8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384)
_SQUARE = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
_WIDE = (16, 24, 32, 48, 64, 96, 128, 256, 512, 1024, 2048, 4096)
_OPERATIONS = {"n²": _SQUARE, "n² log n": _SQUARE, "n³": STEEP, "2ⁿ": STEEP}


def of_operations(bound: str) -> Sequence[int]:
    """The sizes at which operations are counted for a bound."""
    return _OPERATIONS.get(bound, _WIDE)


@dataclass
class Series:
    """The points of one measurement."""

    sizes: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    over: tuple[int, int] | None = None
    """The size that needed more than is allowed, and how far it was counted."""

    def add(self, n: int, count: int) -> None:
        """Notes one point."""
        self.sizes.append(n)
        self.counts.append(count)

    def is_enough(self) -> bool:
        """Whether something can be concluded."""
        return len(self.sizes) >= LEAST


def foreseen(sizes: Sequence[int], steps: Sequence[int], n: int) -> float:
    """The steps that size `n` will take, if all goes on as it did."""
    if len(steps) < 2:
        return steps[-1] if steps else 0
    rate = max(steps[-1] / max(steps[-2], 1), 1.0)
    times = (n - sizes[-1]) / max(sizes[-1] - sizes[-2], 1)
    ratio = n / sizes[-1]
    last = sizes[-1] / sizes[-2]
    power = 1.0 if last <= 1 else min(max((ratio - 1) / (last - 1), 0.0), max(times, 1.0))
    return steps[-1] * float(rate**power)
