"""How many environments a rate needs."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.scale_10x.concurrency import lambda_capacity

HUNDREDTHS = st.integers(1, 1_000)


def test_the_figures_of_the_question():
    """6,000 are needed; a quota of 1,000 carries 1,500 a second."""
    assert lambda_capacity(10_000, 0.5, 1000) == {
        "needed": 6000,
        "fits": False,
        "max_rps": pytest.approx(1500),
    }


@given(st.integers(0, 5_000), HUNDREDTHS, st.integers(0, 100))
def test_agrees_with_exact_fractions(rps, hundredths, percent):
    """Floats change nothing in hundredths of seconds and whole percents."""
    exact = rps * Fraction(hundredths, 100) * (1 + Fraction(percent, 100))
    found = lambda_capacity(rps, hundredths / 100, 10**6, percent / 100)
    assert found["needed"] == ceil(exact)


@given(HUNDREDTHS, st.integers(101, 10_000), st.integers(0, 100))
def test_the_largest_rate_just_fits(hundredths, quota, percent):
    """The largest rate fits, and a larger one does not."""
    duration, headroom = hundredths / 100, percent / 100
    largest = lambda_capacity(1, duration, quota, headroom)["max_rps"]
    assert lambda_capacity(largest, duration, quota, headroom)["fits"]
    assert not lambda_capacity(largest * 1.001 + 0.01, duration, quota, headroom)["fits"]
