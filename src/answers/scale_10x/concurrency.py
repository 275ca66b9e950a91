"""How many execution environments does a function need, and what does a quota carry?

Little's law: what is in a system on average is the rate of arrival times the time that each stays.
A Lambda environment holds one request, so its concurrency is requests a second times seconds a
request. Headroom enlarges the need; of the account's quota, 100 stay unreserved.

Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html, read in November 2026.
"""

from __future__ import annotations

from math import ceil
from typing import TypedDict

TOLERANCE = 1e-9
"""So much above an integer is the rounding of floats, not one more environment."""


class Capacity(TypedDict):
    """What is needed, whether the quota has it, and the rate that uses the quota up."""

    needed: int
    fits: bool
    max_rps: float


def lambda_capacity(
    rps: float,
    duration_s: float,
    quota: int,
    headroom: float = 0.2,
    reserved_min: int = 100,
) -> Capacity:
    """The concurrency for `rps` requests of `duration_s` seconds each, held against the quota.

    Examples:
        >>> lambda_capacity(10_000, 0.5, 1000)
        {'needed': 6000, 'fits': False, 'max_rps': 1500.0}
        >>> lambda_capacity(100, 1.1, 210, headroom=0)["needed"]
        110
    """
    seconds = duration_s * (1 + headroom)
    needed = ceil(rps * seconds - TOLERANCE)
    usable = quota - reserved_min
    return {"needed": needed, "fits": needed <= usable, "max_rps": usable / seconds}
