"""How fast must a backfill be, and how many instances is that?"""

from __future__ import annotations

from math import ceil

from answers.case_study import CASE


def backfill_instances(bytes_a_second: float) -> int:
    """Instances that the case study's backfill needs, each sustaining so many bytes a second.

    Examples:
        >>> backfill_instances(50e6)
        28
    """
    return ceil(CASE.backfill_rate / bytes_a_second)


def backfill_images_a_second() -> float:
    """Images a second in the backfill."""
    return CASE.images_worldwide / CASE.backfill_window


def late_by(bytes_a_second: float, instances: int) -> float:
    """Hours by which the backfill overruns its window; negative if it ends before."""
    return (CASE.worldwide / (bytes_a_second * instances) - CASE.backfill_window) / 3600
