"""Which quotas does one have to know, and how fast may load grow below them?

All as documented in November 2026. Quotas differ between accounts and Regions: look yours up.
"""

from __future__ import annotations

from math import ceil

QUOTAS = (
    ("Lambda", "concurrent executions, all functions of an account in a Region", "1,000", "yes"),
    ("Lambda", "of these, what no function may reserve", "100", "no"),
    ("Lambda", "new environments of one function in 10 s", "1,000", "no"),
    ("DynamoDB", "on-demand table when new: writes; reads a second", "4,000; 12,000", "pre-warm"),
    ("DynamoDB", "on-demand table: write units; read units a second", "40,000; 40,000", "yes"),
    ("DynamoDB", "one partition: write units; read units a second", "1,000; 3,000", "no"),
    ("S3", "one prefix, at least: writes; reads a second", "3,500; 5,500", "more prefixes"),
)
"""Service, what, how much by default, and whether one can have more."""

SCALING_STEP, SCALING_SECONDS = 1_000, 10
NEW_TABLE_WRITES = 4_000


def seconds_to_scale(now: int, needed: int) -> int:
    """Seconds in which Lambda brings a function from so many environments to so many, at best.

    Examples:
        >>> seconds_to_scale(600, 6_000)
        60
    """
    return ceil(max(0, needed - now) / SCALING_STEP) * SCALING_SECONDS


def writes_at_once(previous_peak: float) -> float:
    """Writes a second that an on-demand table takes at once: twice its peak, or a new table's.

    Examples:
        >>> writes_at_once(3_000), writes_at_once(0)
        (6000, 4000)
    """
    return max(2 * previous_peak, NEW_TABLE_WRITES)


def half_hours(previous_peak: float, wanted: float) -> int:
    """How often the peak has to settle for half an hour before `wanted` can come at once.

    Examples:
        >>> half_hours(3_000, 30_000)
        3
    """
    waited, allowed = 0, writes_at_once(previous_peak)
    while allowed < wanted:
        waited, allowed = waited + 1, 2 * allowed
    return waited
