"""The keys of the case study's results, and its backfill."""

from answers.case_study import CASE
from answers.partition_key.results import (
    backfill_units_a_second,
    backfill_writes,
    result_keys,
    writes_a_second,
)


def test_a_retry_finds_its_result_and_a_new_version_does_not():
    """The same asset, extractor and version make the same pair, each other one another."""
    keys = result_keys("US", "hat-7", "colour", "2026-11")
    assert result_keys("US", "hat-7", "colour", "2026-11") == keys
    others = {
        result_keys("DE", "hat-7", "colour", "2026-11"),
        result_keys("US", "hat-8", "colour", "2026-11"),
        result_keys("US", "hat-7", "finish", "2026-11"),
        result_keys("US", "hat-7", "colour", "2026-12"),
    }
    assert len(others | {keys}) == 5


def test_an_ordinary_day_is_not_hot():
    """Ten writes a second are a hundredth of what one key takes."""
    assert 9 < writes_a_second() < 10


def test_the_backfill_counts_units():
    """A result of 3,000 bytes takes three units, one of 1,024 one."""
    writes = backfill_writes() / CASE.backfill_window
    assert backfill_units_a_second(1_024) == writes
    assert backfill_units_a_second(3_000) == 3 * writes
