"""A batch tolerates as many failures as it says."""

import pytest

from answers.step_functions.batch import READER, batch_machine
from grader.sim.asl import Failure, execute


@pytest.mark.parametrize(("broken", "status"), [(0, "SUCCEEDED"), (5, "SUCCEEDED"), (6, "FAILED")])
def test_one_per_cent_may_fail(broken, status):
    """Of 500 items, five."""

    def process(item):
        return Failure("InvalidInput") if item < broken else item

    data = {"items": list(range(500))}
    done = execute(batch_machine(reader=False), {"process": process}, data)
    assert done.status == status
    if status == "SUCCEEDED":
        assert done.output["results"] == [None] * broken + list(range(broken, 500))
    else:
        assert done.error == "States.ExceedToleratedFailureThreshold"


def test_the_reader_is_the_only_difference():
    """The machine that is simulated is the one that reads from S3, but for where the items are."""
    here, there = (batch_machine(reader=flag)["States"]["Each"] for flag in (False, True))
    assert here.pop("ItemsPath") == "$.items"
    assert there.pop("ItemReader") == READER
    assert here == there
