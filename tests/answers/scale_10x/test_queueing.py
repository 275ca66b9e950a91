"""Little's law, waiting by load, and the backlog of a spike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.scale_10x import queueing, spike


@pytest.mark.parametrize(("rate", "workers"), [(5, 1), (9, 1), (45, 5), (40, None)])
@pytest.mark.parametrize("seed", [1, 8])
def test_heads_counted_are_rate_times_stay(rate, workers, seed):
    """Little's law holds whatever the waiting."""
    found = queueing.visits(rate, 0.1, 20_000, seed, workers)
    measured = len(found) / found[-1][0]
    heads = queueing.mean_inside(found, every=0.05)
    assert heads == pytest.approx(measured * queueing.mean_stay(found), rel=0.02)


@pytest.mark.parametrize("load", [0.2, 0.5, 0.8])
def test_the_formula_agrees_with_a_simulation(load):
    """One worker keeps each request for the service time over what is left."""
    found = queueing.visits(load / 0.1, 0.1, 100_000, seed=3)
    assert queueing.mean_stay(found) == pytest.approx(queueing.time_in_system(0.1, load), rel=0.08)


@pytest.mark.parametrize("load", [-0.1, 1, 1.5])
def test_refuses_a_load_without_an_end(load):
    """At full load and above, the queue grows for ever."""
    with pytest.raises(ValueError, match="stable"):
        queueing.time_in_system(1, load)


def test_many_workers_wait_less_at_the_same_load():
    """Ten workers at nine tenths wait less than one."""
    one, ten = (queueing.visits(9 * n, 0.1, 50_000, seed=8, workers=n) for n in (1, 10))
    assert queueing.mean_stay(ten) < queueing.mean_stay(one) / 3


@given(st.lists(st.integers(0, 20), min_size=1, max_size=20), st.integers(1, 9))
def test_nothing_is_lost_and_the_longest_wait_is_that_of_one_by_one(coming, carry):
    """The backlog agrees with serving the requests one by one, second by second."""
    seconds = len(coming) + sum(coming)
    arrivals = [*coming, *[0] * (seconds - len(coming))]
    found = spike.backlog(arrivals, [carry] * seconds)
    waiting: list[int] = []
    longest = 0
    for second, (come, depth) in enumerate(zip(arrivals, found.depths, strict=True)):
        waiting += [second] * come
        served, waiting = waiting[:carry], waiting[carry:]
        longest = max([longest, *(second - came for came in served)])
        assert len(waiting) == depth
    assert found.longest_wait == longest


def test_refuses_a_backlog_that_does_not_end():
    """A wait without an end is no number."""
    with pytest.raises(ValueError, match="still wait"):
        spike.backlog([5], [2])


def test_instances_that_come_sooner_leave_less_waiting():
    """Reactive, warm, scheduled: each better than the one before, and the last perfect."""
    late, warm, scheduled = spike.ways().values()
    assert max(late.depths) > max(warm.depths) > max(scheduled.depths) == 0
    assert late.longest_wait > warm.longest_wait > scheduled.longest_wait == 0
