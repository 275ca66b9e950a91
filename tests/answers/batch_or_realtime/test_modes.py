"""The choice of a serving mode, and what serverless does not carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.batch_or_realtime.modes import NIGHTLY, choose_mode
from answers.batch_or_realtime.smaller import choose_mode_by_payload

WORKLOADS = st.fixed_dictionaries(
    {
        "deadline_s": st.integers(0, 100_000),
        "known_upfront": st.booleans(),
        "payload_mb": st.floats(0, 2000),
        "model_s": st.floats(0, 5000),
        "rps_peak": st.floats(0, 100),
        "idle_fraction": st.floats(0, 1),
        "gpu": st.booleans(),
    }
)


@given(WORKLOADS)
def test_what_a_mode_promises(workload):
    """Synchronous modes carry what they get; serverless needs no GPU; the dict stays as it is."""
    before = dict(workload)
    mode = choose_mode(workload)
    if mode in ("serverless", "realtime"):
        assert workload["payload_mb"] <= 6
        assert workload["model_s"] <= 60
        assert workload["deadline_s"] < 3600 or not workload["known_upfront"]
    if mode == "serverless":
        assert not workload["gpu"]
        assert workload["deadline_s"] >= 5
    if mode == "async":
        assert workload["payload_mb"] <= 1000
    assert workload == before


@given(WORKLOADS, st.integers(0, 100_000))
def test_more_time_never_needs_a_faster_answer(workload, more):
    """A longer deadline does not turn a queue or a job into a waiting endpoint."""
    rank = ["realtime", "serverless", "async", "batch"]
    later = {**workload, "deadline_s": workload["deadline_s"] + more}
    assert rank.index(choose_mode(later)) >= rank.index(choose_mode(workload))


@given(WORKLOADS)
def test_the_smaller_payload_of_serverless(workload):
    """Only serverless changes, only above 4 MB, and only to real time."""
    mode, smaller = choose_mode(workload), choose_mode_by_payload(workload)
    if mode == "serverless" and workload["payload_mb"] > 4:
        assert smaller == "realtime"
    else:
        assert smaller == mode


@pytest.mark.parametrize(("size", "mode"), [(4, "serverless"), (4.1, "realtime"), (6.1, "async")])
def test_what_does_not_fit_serverless(size, mode):
    """Exactly 4 MB fits; a little more is real time's; more than that is the queue's."""
    rare = {**NIGHTLY, "deadline_s": 30, "rps_peak": 1, "gpu": False, "payload_mb": size}
    assert choose_mode_by_payload(rare) == mode
