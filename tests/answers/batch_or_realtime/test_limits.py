"""What botocore's service models say, and which requests each mode refuses."""

import pytest

from answers.batch_or_realtime.estimate import backfill_instances, late_by
from answers.batch_or_realtime.limits import (
    MB,
    async_seconds,
    body_bytes,
    modes,
    refusal,
    spot_fields,
    transform_seconds,
)
from answers.case_study import CASE, GB
from scenes.batch_or_realtime import tables


def test_the_limits_of_the_page():
    """If a service model changes, the page's table does, and its prose must be read again."""
    assert body_bytes() == 6 * 1024 * 1024
    assert body_bytes("InvokeEndpointAsync") == 128_000
    assert async_seconds() == transform_seconds() == 3600


def test_spot_is_for_training():
    """No field of a transform job speaks of spot, at any depth; one of a training job does."""
    assert spot_fields("CreateTransformJob") == []
    assert spot_fields("CreateTrainingJob") == ["EnableManagedSpotTraining"]


@pytest.mark.parametrize(
    ("payload", "model_s", "deadline_s", "fitting"),
    [
        (300 * MB, 20, 120, ["asynchronous"]),
        (4 * MB, 1, 2, ["real time", "serverless", "asynchronous"]),
        (4 * MB, 90, 28_800, ["asynchronous", "batch transform"]),
        (2000 * MB, 1, 28_800, []),
    ],
)
def test_refusals(payload, model_s, deadline_s, fitting):
    """Only the modes that fit say nothing."""
    assert [m.name for m in modes() if not refusal(m, payload, model_s, deadline_s)] == fitting


def test_the_estimate():
    """The instances suffice, one less does not."""
    for rate in (0.02 * GB, 0.05 * GB, 0.2 * GB):
        count = backfill_instances(rate)
        assert late_by(rate, count) <= 0 < late_by(rate, count - 1)
    assert backfill_instances(CASE.backfill_rate) == 1


def test_the_night_of_the_page():
    """The first run dies at 700, the second does the other 300, the third nothing."""
    lines = tables.night().splitlines()
    assert lines[2:] == [
        "| first run | died | 700 | 699 | 1 | 300 |",
        "| second run | finished | 300 | 999 | 1 | 0 |",
        "| third run | finished | 0 | 999 | 1 | 0 |",
    ]
