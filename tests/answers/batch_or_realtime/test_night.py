"""A night's run that is interrupted, repeated and poisoned; the table that two writers share."""

import boto3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

from answers.batch_or_realtime import results
from answers.batch_or_realtime.interrupted import resumed_by_position, resumed_by_subtraction
from answers.batch_or_realtime.night import failure_key, output_key, remaining, run_night


@given(st.sets(st.integers(0, 50)), st.lists(st.integers(0, 60), max_size=5))
def test_runs_until_all_is_done(numbers, deaths):
    """Each input is processed once, however often the run dies, and poison does not stop it."""
    manifest = [f"{n}" for n in sorted(numbers)]
    store, done = {}, []
    for death in [*deaths, None]:
        calls = []

        def predict(item, death=death, calls=calls):
            if len(calls) == death:
                raise ConnectionError
            calls.append(item)
            done.append(item)
            if item.endswith("7"):
                raise ValueError("poison")
            return item

        try:
            run_night(manifest, "m", store, predict)
        except ConnectionError:
            assert death is not None
    assert sorted(done) == sorted(manifest)
    poison = [item for item in manifest if item.endswith("7")]
    assert sorted(store) == sorted(
        [failure_key("m", item) for item in poison]
        + [output_key("m", item) for item in manifest if item not in poison]
    )
    assert remaining(manifest, "m", store) == []


def test_another_model_scores_all_again():
    """Results of one model do not count as another's."""
    store = {}
    assert run_night(["1", "2"], "a", store, int) == 2
    assert run_night(["1", "2"], "b", store, int) == 2
    assert len(store) == 4


@pytest.fixture
def dynamo_table():
    """The results' table, in moto."""
    with mock_aws():
        session = boto3.Session("testing", "testing", region_name="us-east-1")
        yield results.create(session.resource("dynamodb"))


def test_a_newer_model_wins_whoever_is_later(dynamo_table):
    """Older and equal versions are refused, newer ones stored."""
    versions = [2, 1, 2, 3, 2]
    stored = [results.write(dynamo_table, "p", v, f"by {v}", "batch") for v in versions]
    assert stored == [True, False, False, True, False]
    assert dynamo_table.get_item(Key={"product": "p"})["Item"]["result"] == "by 3"


def test_other_errors_are_not_taken_for_a_refusal(dynamo_table):
    """What is no failed condition is raised."""
    dynamo_table.delete()
    with pytest.raises(dynamo_table.meta.client.exceptions.ResourceNotFoundException):
        results.write(dynamo_table, "p", 1, "x", "batch")


@given(st.integers(1, 40).map(lambda half: 2 * half), st.integers(0, 80))
def test_only_subtraction_resumes_two_workers(count, dies_after):
    """Everything once by subtraction; by position only if the run died at the start or the end."""
    assert resumed_by_subtraction(count, dies_after) == [1] * count
    by_position = resumed_by_position(count, dies_after)
    if 2 < dies_after < count - 1:
        assert by_position != [1] * count
    if dies_after in (0, count):
        assert by_position == [1] * count
