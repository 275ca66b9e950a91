"""What is the sum up to each place? One pass, carrying the sum along."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


def running_total(nums: Iterable[int]) -> list[int]:
    """The sum of `nums` up to and including each place."""
    return list(accumulate(nums))
