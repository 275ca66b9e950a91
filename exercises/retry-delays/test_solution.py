"""Delays of a retrier: growth, defaults, no retry, rates, the cap, and what must not matter."""

import pytest
from hypothesis import strategies as st
from solution import retry_delays


@pytest.mark.parametrize(
    ("interval", "retries", "expected"),
    [
        pytest.param(2, 3, [2, 4, 8], id="three from 2 s"),
        pytest.param(1, 5, [1, 2, 4, 8, 16], id="five from 1 s"),
        pytest.param(3, 4, [3, 6, 12, 24], id="four from 3 s"),
        pytest.param(10, 1, [10], id="one"),
    ],
)
def test_doubles_from_the_interval(interval, retries, expected):
    """Begins at the interval and doubles, as often as there are retries."""
    retrier = {"IntervalSeconds": interval, "MaxAttempts": retries, "BackoffRate": 2.0}
    assert retry_delays(retrier) == expected


@pytest.mark.parametrize(
    ("retrier", "expected"),
    [
        pytest.param({}, [1, 2, 4], id="nothing said"),
        pytest.param({"IntervalSeconds": 5}, [5, 10, 20], id="interval"),
        pytest.param({"MaxAttempts": 2}, [1, 2], id="attempts"),
        pytest.param({"BackoffRate": 3}, [1, 3, 9], id="rate"),
        pytest.param({"MaxDelaySeconds": 3}, [1, 2, 3], id="cap"),
    ],
)
def test_knows_the_defaults(retrier, expected):
    """Takes the default of each field that is missing."""
    assert retry_delays(retrier) == expected


@pytest.mark.parametrize(
    "retrier",
    [
        pytest.param({"MaxAttempts": 0}, id="nothing else"),
        pytest.param({"MaxAttempts": 0, "IntervalSeconds": 2, "MaxDelaySeconds": 9}, id="more"),
    ],
)
def test_returns_an_empty_list_for_no_retry(retrier):
    """Returns an empty list if there are no retries."""
    assert retry_delays(retrier) == []


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        pytest.param(1, [2, 2, 2, 2], id="no growth"),
        pytest.param(1.5, [2, 3, 4.5, 6.75], id="fractional"),
        pytest.param(3.0, [2, 6, 18, 54], id="threefold"),
    ],
)
def test_grows_by_the_rate(rate, expected):
    """Multiplies by the rate, without rounding."""
    retrier = {"IntervalSeconds": 2, "MaxAttempts": 4, "BackoffRate": rate}
    assert retry_delays(retrier) == expected


@pytest.mark.parametrize(
    ("cap", "expected"),
    [
        pytest.param(5, [2, 4, 5, 5, 5], id="reached"),
        pytest.param(8, [2, 4, 8, 8, 8], id="met exactly"),
        pytest.param(1, [1, 1, 1, 1, 1], id="below the interval"),
        pytest.param(31, [2, 4, 8, 16, 31], id="below the last"),
        pytest.param(3600, [2, 4, 8, 16, 32], id="never reached"),
    ],
)
def test_caps_each_delay(cap, expected):
    """Lets no single delay be longer than the cap, and keeps all of them."""
    retrier = {"IntervalSeconds": 2, "MaxAttempts": 5, "BackoffRate": 2, "MaxDelaySeconds": cap}
    assert retry_delays(retrier) == expected


@pytest.mark.parametrize("cap", [1, 5, 100])
def test_has_a_delay_for_each_retry(cap):
    """Has as many delays as there are retries, wherever the cap lies."""
    assert len(retry_delays({"MaxAttempts": 6, "MaxDelaySeconds": cap})) == 6


def test_has_no_cap_of_its_own():
    """Grows without a limit if `MaxDelaySeconds` is missing."""
    assert retry_delays({"MaxAttempts": 30})[-1] == 2**29


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"ErrorEquals": ["Throttled", "States.Timeout"]}, id="names"),
        pytest.param({"JitterStrategy": "FULL"}, id="full jitter"),
        pytest.param({"JitterStrategy": "NONE", "Comment": "slowly"}, id="no jitter, a comment"),
    ],
)
def test_ignores_other_fields(more):
    """Gives the same delays whatever the other fields say."""
    assert retry_delays({"IntervalSeconds": 4, **more}) == [4, 8, 16]


def test_returns_a_list():
    """Returns a list, not something else that yields the delays."""
    assert type(retry_delays({"MaxAttempts": 2})) is list


def test_leaves_the_dict_as_it_was():
    """Leaves the dict as it was."""
    retrier = {"ErrorEquals": ["A"], "IntervalSeconds": 2, "MaxAttempts": 3, "MaxDelaySeconds": 9}
    retry_delays(retrier)
    assert retrier == {
        "ErrorEquals": ["A"],
        "IntervalSeconds": 2,
        "MaxAttempts": 3,
        "MaxDelaySeconds": 9,
    }


def by_definition(retrier):
    """One delay after the other, each by multiplying the one before."""
    delay, delays = retrier.get("IntervalSeconds", 1), []
    for _ in range(retrier.get("MaxAttempts", 3)):
        delays.append(min(delay, retrier.get("MaxDelaySeconds", delay)))
        delay *= retrier.get("BackoffRate", 2.0)
    return delays


def test_agrees_with_multiplying_step_by_step(agree):
    """Agrees with multiplying step by step on 100 retriers."""
    fields = {
        "IntervalSeconds": st.integers(1, 30),
        "MaxAttempts": st.integers(0, 6),
        "BackoffRate": st.sampled_from([1, 1.5, 2.0, 2.5, 3]),
        "MaxDelaySeconds": st.integers(1, 200),
    }
    agree(retry_delays, by_definition, st.fixed_dictionaries({}, optional=fields), examples=100)
