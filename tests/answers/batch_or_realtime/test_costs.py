"""What endpoint and job cost, and where their costs cross."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.batch_or_realtime.costs import batch_cost, cheapest_mode, realtime_cost, whole
from answers.batch_or_realtime.crossings import cheapest, curves, realtime_ranges

COUNTS = st.integers(0, 1_000_000)


@pytest.mark.parametrize(
    ("n", "peak_factor", "expected"),
    [
        (10_000, 1, ("batch", 2.8778)),
        (86_400, 1, ("realtime", 24.0)),
        (100_000, 1, ("batch", 28.1778)),
        (86_400, 3, ("batch", 24.4)),
    ],
)
def test_the_pages_figures(n, peak_factor, expected):
    """The measurement that the page argues with."""
    assert cheapest(n, peak_factor) == expected


@given(COUNTS, st.floats(0.01, 20), st.integers(1, 8), st.floats(1, 5))
def test_an_endpoint_is_never_cheaper_than_its_work(n, req_s, conc, peak_factor):
    """Around the clock at the peak costs at least the work itself, and a job at least that, too."""
    work = n * req_s / conc / 3600
    assert realtime_cost(n, req_s, 1, conc, peak_factor, 0) >= work - 1e-6
    assert batch_cost(n, req_s, 1, conc, 0.1, 8) >= work


@given(COUNTS, COUNTS)
def test_costs_rise_with_the_volume(n, more):
    """More requests never cost less, either way."""
    assert realtime_cost(n, 1, 1, 1, 1, 1) <= realtime_cost(n + more, 1, 1, 1, 1, 1)
    assert batch_cost(n, 1, 1, 1, 0.1, 8) <= batch_cost(n + more, 1, 1, 1, 0.1, 8)


def test_a_window_without_time_to_work():
    """No job, unless there is nothing to do."""
    assert batch_cost(1, 1, 1, 1, 0.1, 0.1) is None
    assert batch_cost(0, 1, 1, 1, 0.1, 0.1) == 0
    assert cheapest_mode(1, 1, 1, 1, window_h=0.05) == ("realtime", 24.0)


@given(st.integers(1, 10**6))
def test_whole(k):
    """Noise above an integer is forgiven, a real excess is not."""
    assert whole(k + 1e-10) == whole(float(k)) == k
    assert whole(k + 0.001) == k + 1


def test_crossings():
    """Just at the ends of each range the cheaper mode changes; no range at three times the peak."""
    ranges = realtime_ranges(300_000)
    assert len(ranges) == 3
    for first, last in ranges:
        modes = [cheapest(n)[0] for n in (first - 1, first, last, last + 1)]
        assert modes == ["batch", "realtime", "realtime", "batch"]
    assert realtime_ranges(300_000, 3) == []


def test_the_curves_are_the_costs():
    """Each point of a curve is what that volume costs."""
    drawn = curves(300_000)
    assert all(cost == realtime_cost(int(n), 1, 1, 1, 1, 1) for n, cost in drawn["real time"])
    assert all(cost == batch_cost(int(n), 1, 1, 1, 0.1, 8) for n, cost in drawn["batch"])


def test_a_slight_peak_is_enough():
    """What the page says of a peak 2 % above the average."""
    assert realtime_ranges(300_000, 1.02) == []
