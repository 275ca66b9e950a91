"""What is the sum up to each place? One pass, carrying the sum along."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, chain


def running_total(nums: Iterable[int]) -> list[int]:
    """The sum of `nums` up to and including each place."""
    return list(accumulate(nums))


def joined(*parts: Iterable[int]) -> list[int]:
    """The running total of several lists, one after another."""
    return running_total(chain(*parts))
