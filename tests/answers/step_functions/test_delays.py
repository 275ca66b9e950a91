"""The delays are those that the interpreter of the States Language waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.step_functions.delays import longest, most_retries, retry_delays
from grader.sim.asl import Failure, Script, Silence, execute

RETRIERS = st.fixed_dictionaries(
    {},
    optional={
        "IntervalSeconds": st.integers(1, 60),
        "MaxAttempts": st.integers(0, 8),
        "BackoffRate": st.sampled_from([1, 1.5, 2.0, 2.5, 3]),
        "MaxDelaySeconds": st.integers(1, 500),
    },
)


def machine(retrier):
    """A machine of one task that retries all."""
    retry = [{"ErrorEquals": ["Busy", "States.Timeout"], **retrier}]
    task = {"Type": "Task", "Resource": "f", "TimeoutSeconds": 9, "Retry": retry, "End": True}
    return {"StartAt": "S", "States": {"S": task}}


@given(RETRIERS)
def test_agrees_with_the_interpreter(retrier):
    """The waits of a task that always fails are the delays, one for one."""
    done = execute(machine(retrier), {"f": Script([Failure("Busy")])})
    waits = [event.detail for event in done.history if event.kind == "RetryScheduled"]
    assert retry_delays(retrier) == waits


@given(RETRIERS)
def test_longest_is_how_long_silence_takes(retrier):
    """A task that never answers takes that long, and no more."""
    done = execute(machine(retrier), {"f": lambda _: Silence()})
    assert (done.error, done.seconds) == ("States.Timeout", longest(retrier, timeout=9))


@given(RETRIERS, st.integers(1, 90), st.integers(0, 2000))
def test_most_retries_fit_and_one_more_does_not(retrier, timeout, deadline):
    """The number is the largest that keeps the deadline."""
    fits = most_retries(retrier, timeout, deadline)
    if fits >= 0:
        assert longest({**retrier, "MaxAttempts": fits}, timeout) <= deadline
    assert longest({**retrier, "MaxAttempts": fits + 1}, timeout) > deadline


@pytest.mark.parametrize(
    ("retrier", "expected"),
    [
        ({"IntervalSeconds": 2, "MaxAttempts": 5}, [2, 4, 8, 16, 32]),
        ({"IntervalSeconds": 1, "MaxAttempts": 5}, [1, 2, 4, 8, 16]),
        ({"MaxAttempts": 0}, []),
        ({"MaxAttempts": 2000, "BackoffRate": 2.5, "MaxDelaySeconds": 1}, [1] * 2000),
    ],
)
def test_by_hand(retrier, expected):
    """Worked out by hand; "2, 4, 8, at most 5" is five delays."""
    assert retry_delays(retrier) == expected
