"""What a bucket lets through, and how a client keeps to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.scale_10x.bucket import TokenBucket
from grader.sim.clock import Clock
from grader.sim.ratelimit import RateLimited, TooManyRequests
from scenes.scale_10x.vendor import Polite, refused, waits

GAPS = st.lists(st.integers(0, 12).map(lambda n: n / 4), max_size=40)
RATES = st.sampled_from([0.5, 1, 2, 4])
BURSTS = st.sampled_from([1, 2, 5])


@given(RATES, BURSTS, GAPS)
def test_no_window_gets_more_than_burst_and_rate(rate, burst, gaps):
    """Between any two calls no more pass than the burst and what drips in."""
    clock = Clock()
    bucket = TokenBucket(rate, burst, clock)
    passed = []
    for gap in gaps:
        clock.advance(gap)
        if bucket.allow():
            passed.append(clock.now)
    for first, start in enumerate(passed):
        for last, end in enumerate(passed[first:], start=first):
            assert last - first + 1 <= burst + (end - start) * rate + 1e-6


@given(RATES, BURSTS, GAPS)
def test_agrees_with_the_simulated_vendor(rate, burst, gaps):
    """It decides as the grader's rate-limited API does."""
    clock = Clock()
    bucket, api = TokenBucket(rate, burst, clock), RateLimited(clock, rate, burst)
    for gap in gaps:
        clock.advance(gap)
        try:
            api()
        except TooManyRequests:
            assert not bucket.allow()
        else:
            assert bucket.allow()


@given(RATES, BURSTS, GAPS, st.integers(1, 5))
def test_the_wait_suffices_and_no_less_does(rate, burst, gaps, n):
    """After the wait the call passes; a thousandth sooner it does not."""
    clock = Clock()
    bucket = Polite(rate, burst, clock)
    for gap in gaps:
        clock.advance(gap)
        bucket.allow()
    if n > burst:
        with pytest.raises(ValueError, match="never holds"):
            bucket.retry_after(n)
        return
    wait = bucket.retry_after(n)
    if wait:
        clock.advance(wait * 0.999)
        assert not bucket.allow(n)
        clock.advance(wait * 0.001)
    assert bucket.allow(n)


def test_a_clock_that_goes_back_changes_nothing():
    """Nothing is lost, and no time is credited twice."""
    now = 100.0
    bucket = TokenBucket(1, 2, lambda: now)
    assert bucket.allow(2)
    now = 50.0
    assert not bucket.allow()
    now = 101.0
    assert [bucket.allow(), bucket.allow()] == [True, False]


def test_a_client_of_its_own_limit_is_never_refused():
    """Behind a bucket, the vendor refuses nobody, and the last waits for all before it."""
    calls = [0.0] * 500
    assert refused(calls, 50, 50) == 450
    waited, still = waits(calls, 50, 50)
    assert still == 0
    assert max(waited) == pytest.approx(499 / 50)


def test_a_client_below_the_limit_does_not_wait():
    """Calls that come at half of the rate pass at once."""
    waited, still = waits([number / 25 for number in range(200)], 50, 50)
    assert (max(waited), still) == (0, 0)
