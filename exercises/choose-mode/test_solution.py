"""Serving modes: an ordinary workload of each mode, each threshold, then the order of the rules."""

import pytest
from hypothesis import strategies as st
from solution import choose_mode

ORDINARY = {
    "deadline_s": 1,
    "known_upfront": False,
    "payload_mb": 2,
    "model_s": 1,
    "rps_peak": 20,
    "idle_fraction": 0.1,
    "gpu": True,
}
RARE = {
    **ORDINARY,
    "deadline_s": 30,
    "rps_peak": 1,
    "idle_fraction": 0.9,
    "gpu": False,
}


@pytest.mark.parametrize(
    ("workload", "expected"),
    [
        pytest.param(ORDINARY, "realtime", id="a user waits"),
        pytest.param(
            {**ORDINARY, "deadline_s": 8 * 3600, "known_upfront": True}, "batch", id="by morning"
        ),
        pytest.param({**ORDINARY, "deadline_s": 600}, "async", id="in ten minutes"),
        pytest.param(RARE, "serverless", id="now and then"),
        pytest.param({**ORDINARY, "deadline_s": 120, "payload_mb": 300}, "async", id="a video"),
    ],
)
def test_knows_the_modes(workload, expected):
    """Chooses the mode of an ordinary workload."""
    assert choose_mode(workload) == expected


@pytest.mark.parametrize(
    ("deadline_s", "known_upfront", "expected"),
    [
        pytest.param(3600, True, "batch", id="an hour"),
        pytest.param(3599, True, "async", id="less than an hour"),
        pytest.param(3600, False, "async", id="an hour, inputs unknown"),
        pytest.param(86400, False, "async", id="a day, inputs unknown"),
        pytest.param(300, True, "async", id="five minutes"),
        pytest.param(299, True, "realtime", id="less than five minutes"),
    ],
)
def test_looks_at_the_deadline(deadline_s, known_upfront, expected):
    """Lets those wait who can, in a job only if all inputs are known."""
    workload = {**ORDINARY, "deadline_s": deadline_s, "known_upfront": known_upfront}
    assert choose_mode(workload) == expected


@pytest.mark.parametrize(
    ("payload_mb", "model_s", "expected"),
    [
        pytest.param(6, 60, "realtime", id="just synchronous"),
        pytest.param(6.1, 1, "async", id="a little too large"),
        pytest.param(1, 60.5, "async", id="a little too slow"),
        pytest.param(1000, 3600, "async", id="just for the queue"),
        pytest.param(1000.5, 1, "batch", id="too large for the queue"),
        pytest.param(1, 3601, "batch", id="too slow for the queue"),
        pytest.param(2000, 61, "batch", id="both"),
    ],
)
def test_looks_at_what_a_request_can_carry(payload_mb, model_s, expected):
    """Sends what is too much for a synchronous request to the queue, or to a job."""
    workload = {**ORDINARY, "payload_mb": payload_mb, "model_s": model_s}
    assert choose_mode(workload) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"rps_peak": 4.9}, "serverless", id="below five a second"),
        pytest.param({"rps_peak": 5}, "realtime", id="five a second"),
        pytest.param({"idle_fraction": 0.5}, "serverless", id="idle half the day"),
        pytest.param({"idle_fraction": 0.49}, "realtime", id="less idle"),
        pytest.param({"deadline_s": 5}, "serverless", id="a cold start fits"),
        pytest.param({"deadline_s": 4.9}, "realtime", id="no time for a cold start"),
        pytest.param({"gpu": True}, "realtime", id="a GPU"),
    ],
)
def test_asks_four_things_of_serverless(change, expected):
    """Chooses serverless only if rate, idle time, deadline and hardware all allow it."""
    assert choose_mode({**RARE, **change}) == expected


@pytest.mark.parametrize(
    ("workload", "expected"),
    [
        pytest.param(
            {**ORDINARY, "deadline_s": 7200, "known_upfront": True, "payload_mb": 50},
            "batch",
            id="a known list of large inputs",
        ),
        pytest.param(
            {**ORDINARY, "deadline_s": 7200, "payload_mb": 2000}, "batch", id="huge, and no hurry"
        ),
        pytest.param({**RARE, "deadline_s": 300}, "async", id="rare, and no hurry"),
        pytest.param({**RARE, "payload_mb": 7}, "async", id="rare, but large"),
    ],
)
def test_lets_the_first_rule_decide(workload, expected):
    """Decides by the first of several rules that hold."""
    assert choose_mode(workload) == expected


def test_leaves_the_dict_as_it_was():
    """Leaves the dict as it was."""
    workload = dict(RARE)
    choose_mode(workload)
    assert workload == RARE


def by_table(workload):
    """Each rule with what it chooses, all of them evaluated; the first that holds."""
    deadline = workload["deadline_s"]
    too_large = workload["payload_mb"] > 1000 or workload["model_s"] > 3600
    large = workload["payload_mb"] > 6 or workload["model_s"] > 60
    rules = [
        (deadline >= 3600 and workload["known_upfront"], "batch"),
        (too_large, "batch"),
        (large or deadline >= 300, "async"),
        (workload["gpu"] or deadline < 5, "realtime"),
        (workload["rps_peak"] < 5 and workload["idle_fraction"] >= 0.5, "serverless"),
        (True, "realtime"),
    ]
    return next(mode for holds, mode in rules if holds)


def test_agrees_with_a_table_of_rules(agree):
    """Agrees with a table of the rules on workloads around the thresholds."""
    workloads = st.fixed_dictionaries(
        {
            "deadline_s": st.sampled_from([1, 4, 5, 60, 299, 300, 3599, 3600, 9999]),
            "known_upfront": st.booleans(),
            "payload_mb": st.sampled_from([1, 6, 7, 1000, 1001]),
            "model_s": st.sampled_from([1, 60, 61, 3600, 3601]),
            "rps_peak": st.sampled_from([0, 4, 5, 50]),
            "idle_fraction": st.sampled_from([0.0, 0.4, 0.5, 1.0]),
            "gpu": st.booleans(),
        }
    )
    agree(choose_mode, by_table, workloads)
