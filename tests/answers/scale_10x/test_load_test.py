"""What open and closed loops see."""

import pytest

from answers.scale_10x.load_test import SERVICE, Worker, closed_loop, open_loop, percentile


def test_without_trouble_both_see_the_service_time():
    """Far below the capacity nobody waits."""
    for found in (open_loop(Worker(), 20), closed_loop(Worker(), 2, 0.19)):
        assert percentile(found, 0.99) == pytest.approx(SERVICE)


def test_only_the_open_loop_sees_a_stall():
    """Of the closed loop's requests, no more than its users meet the stall."""
    stall = (30.0, 35.0)
    closed, opened = closed_loop(Worker(stall), 10, 0.19), open_loop(Worker(stall), 50)
    assert sum(latency > 1 for latency in closed) <= 10
    assert sum(latency > 1 for latency in opened) > 200
    assert percentile(closed, 0.99) < 0.1 < 4 < percentile(opened, 0.99)


def test_a_closed_loop_sends_no_more_than_is_answered():
    """Twice as many users send hardly more, and wait twice as long; an open loop's wait grows."""
    ten, twenty = (closed_loop(Worker(), users, 0.0) for users in (10, 20))
    assert len(twenty) == pytest.approx(len(ten), rel=0.01)
    assert percentile(twenty, 0.5) == pytest.approx(2 * percentile(ten, 0.5))
    opened = open_loop(Worker(), 110)
    assert opened[-1] > opened[len(opened) // 2] > 1


@pytest.mark.parametrize(
    ("share", "expected"), [(0.01, 1), (0.5, 50), (0.99, 99), (0.991, 100), (1, 100)]
)
def test_percentiles_are_values(share, expected):
    """The smallest value that enough of the others do not exceed."""
    assert percentile(range(100, 0, -1), share) == expected


@pytest.mark.parametrize(("values", "share"), [([], 0.5), ([1], 0), ([1], 1.1)])
def test_refuses_percentiles_of_nothing(values, share):
    """There is no such value."""
    with pytest.raises(ValueError, match="no percentile"):
        percentile(values, share)
