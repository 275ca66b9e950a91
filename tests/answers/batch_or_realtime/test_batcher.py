"""The micro-batcher, its shutdown, and what batches do to latency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.batch_or_realtime.batcher import MicroBatcher
from answers.batch_or_realtime.drain import DrainingBatcher
from grader.sim.clock import Clock
from scenes.batch_or_realtime.queueing import Model, simulate

STEPS = st.lists(st.tuples(st.sampled_from([0, 1, 4, 10]), st.booleans()), max_size=40)


@given(STEPS, st.integers(1, 5), st.booleans())
def test_every_request_is_sent_once(steps, max_size, fails):
    """In order, never too many, never none; what is not sent waits less than a batch."""
    clock, calls = Clock(), []

    def run(inputs):
        calls.append(list(inputs))
        if fails and 3 in inputs:
            raise ValueError("three")
        return [x * 2 for x in inputs]

    batcher = DrainingBatcher(run, max_size, 10, clock)
    submitted = []
    for i, (seconds, submits) in enumerate(steps):
        clock.advance(seconds)
        if submits:
            batcher.submit(i, i)
            submitted.append(i)
        else:
            batcher.tick()
    batcher.drain()
    batcher.drain()
    assert [x for inputs in calls for x in inputs] == submitted
    assert all(1 <= len(inputs) <= max_size for inputs in calls)
    assert sorted(batcher.out) == submitted
    for inputs in calls:
        for x in inputs:
            if fails and 3 in inputs:
                assert batcher.out[x] is batcher.out[inputs[0]]
                assert isinstance(batcher.out[x], ValueError)
            else:
                assert batcher.out[x] == 2 * x


def test_a_wrong_number_of_results_is_not_hidden():
    """A model that breaks its contract is an error of the host's, not a missing result."""
    batcher = MicroBatcher(lambda xs: xs[1:], 2, 10, Clock())
    batcher.submit("a", 1)
    with pytest.raises(ValueError, match="zip"):
        batcher.submit("b", 2)


def test_draining_refuses_what_is_new():
    """After the shutdown began, nothing is queued."""
    batcher = DrainingBatcher(lambda xs: xs, 2, 10, Clock())
    batcher.submit("a", 1)
    batcher.drain()
    with pytest.raises(RuntimeError, match="'b'"):
        batcher.submit("b", 2)
    assert batcher.out == {"a": 1}


def test_batches_of_one_fall_behind():
    """A model that takes 45 single inputs a second cannot take 100; in batches it can."""
    assert simulate(100, 1, 0).backlog > 10
    steady = simulate(100, 16, 0.05)
    assert steady.backlog < 0.2
    assert steady.median < 0.1
    assert steady.size > Model().least_batch(100)


def test_a_wait_that_is_too_short_does_not_help():
    """A batch that is sent before it has grown saves nothing: the backlog grows."""
    hasty = simulate(100, 8, 0.01)
    assert hasty.size < Model().least_batch(100)
    assert hasty.backlog > 1
