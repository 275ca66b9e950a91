"""One extractor raises, and four results are there."""

import pytest

from answers.class_hierarchy.extractors import IMAGE, READINGS, extractors, results_lost
from answers.class_hierarchy.pipeline import run_pipeline


def test_one_of_five_fails():
    """The report names it, and keeps the others, those behind it too."""
    report = run_pipeline(extractors(IMAGE))
    assert list(report) == ["size", "box", "coverage", "contrast", "brightness"]
    assert report.pop("contrast") == {
        "status": "error",
        "errors": ["ZeroDivisionError: division by zero"],
    }
    assert [entry["steps"] for entry in report.values()] == [
        ["size 4 x 4"],
        ["box (1, 1, 3, 3)"],
        ["coverage 0.25"],
        ["brightness 150.0"],
    ]


@pytest.mark.parametrize("pixels", [[], [[]]])
def test_without_pixels_all_are_invalid(pixels):
    """And nothing is read."""
    report = run_pipeline(extractors(pixels))
    assert len(report) == len(READINGS)
    assert all(entry == {"status": "invalid", "errors": ["no_pixels"]} for entry in report.values())


def test_what_isolation_is_worth():
    """About as many times as there are extractors, while failures are rare."""
    alone = results_lost(100_000, 5, 0.001, isolated=True)
    together = results_lost(100_000, 5, 0.001, isolated=False)
    assert round(alone) == 500
    assert round(together) == 2495
    assert results_lost(10, 5, 1, isolated=True) == results_lost(10, 5, 1, isolated=False) == 50


@pytest.mark.parametrize("rate", [-0.1, 1.5])
def test_a_rate_is_a_probability(rate):
    """Anything else is refused."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        results_lost(1, 1, rate, isolated=True)
