"""The arithmetic of the case study's catalogue."""

import pytest

from answers.sorting.scale import ExternalSort, scan_price


def test_the_catalogue():
    """40 TB in runs of 64 GB at 1 GB/s: 625 runs, 160 TB of traffic, 44 hours."""
    plan = ExternalSort(gigabytes=40_000, memory=64)
    assert (plan.runs, plan.traffic) == (625, 160_000)
    assert plan.seconds / 3600 == pytest.approx(44.4, abs=0.1)


def test_workers_share_the_traffic():
    """A hundred workers need a hundredth of the time: 27 minutes."""
    plan = ExternalSort(gigabytes=40_000, memory=64, workers=100)
    assert plan.seconds / 60 == pytest.approx(26.7, abs=0.1)


def test_scan_price():
    """40 TB at 5 dollars a terabyte."""
    assert scan_price(40_000, 5) == 200
