"""How does the catalogue's pipeline key what its extractors find, and can a backfill be too hot?

A result belongs to an asset, and is made by one extractor with one version of its model: together
they are its key, so a retry writes the same item again, and a new version writes beside the old.
"""

from __future__ import annotations

from answers.case_study import CASE
from answers.partition_key.capacity import capacity_units

RESULT_SIZE = 3_000
"""Bytes of one result; assumed."""


def result_keys(marketplace: str, asset: str, extractor: str, version: str) -> tuple[str, str]:
    """Partition key and sort key of a result.

    Examples:
        >>> result_keys("US", "hat-7", "colour", "2026-11")
        ('US#hat-7', 'colour#2026-11')
    """
    return f"{marketplace}#{asset}", f"{extractor}#{version}"


def writes_a_second() -> float:
    """On an ordinary day, spread evenly: a write for each stage of each execution.

    Examples:
        >>> round(writes_a_second(), 2)
        9.26
    """
    return CASE.executions_a_second * CASE.stages


def backfill_writes() -> int:
    """Writes of the whole backfill: a write for each stage of each product of the corpus."""
    return CASE.images_worldwide // CASE.images_a_product * CASE.stages


def backfill_units_a_second(size: int = RESULT_SIZE) -> float:
    """Write units a second over all keys while the backfill runs.

    Examples:
        >>> round(backfill_units_a_second())
        1667
    """
    writes = backfill_writes() / CASE.backfill_window
    return writes * capacity_units("write", [size])
