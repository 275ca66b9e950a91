"""The machine keeps what succeeded, whatever fails beside it."""

import pytest

from answers.validation_architecture import traps
from answers.validation_architecture.domain import AssetType
from answers.validation_architecture.machine import VALIDATORS, validation_machine
from answers.validation_architecture.validators import REQUIRED
from scenes.validation_architecture.runs import CASES, run


@pytest.mark.parametrize("fault", ["KeyError", "Throttled", "States.Timeout", "Lambda.Unknown"])
@pytest.mark.parametrize("validator", VALIDATORS)
def test_one_validator_fails_alone(validator, fault):
    """The verdict is partial, names it, and is stored."""
    done, stored = run(validation_machine(), {validator: fault})
    assert done.status == "SUCCEEDED"
    assert [verdict["not_checked"] for verdict in stored] == [[validator]]
    assert stored[0]["verdict"] == "partial"


@pytest.mark.parametrize("validator", VALIDATORS)
def test_without_catchers_one_fault_loses_all(validator):
    """The trap is one."""
    done, stored = run(traps.without_catchers(), {validator: "KeyError"})
    assert (done.status, stored) == ("FAILED", [])


@pytest.mark.parametrize("kind", [kind.value for kind in AssetType])
def test_every_type_has_a_way(kind):
    """Each type is approved; what is not an image is probed first."""
    done, stored = run(validation_machine(), kind=kind)
    assert stored[0]["verdict"] == "approved"
    assert ("Probe" in done.visited()) is (kind != "image")


def test_an_unknown_type_fails_by_name():
    """Nothing is checked that has no rules."""
    done, stored = run(validation_machine(), kind="podcast")
    assert (done.status, done.error, stored) == ("FAILED", "UnknownType", [])


def test_a_probe_that_fails_fails_the_execution():
    """Without a file to look at there is no partial verdict; the alarm sees it."""
    probe = validation_machine()["States"]["Probe"]["Resource"]
    done, stored = run(validation_machine(), {probe: "States.TaskFailed"}, "video")
    assert (done.status, stored) == ("FAILED", [])


def test_the_output_is_the_state_and_not_the_stores_answer():
    """ResultPath keeps verdict and results."""
    done, stored = run(validation_machine())
    assert done.output["verdict"] == stored[0]
    assert [each["validator"] for each in done.output["results"]] == list(VALIDATORS)
    lost, _ = run(traps.store_without_result_path())
    assert lost.error == "States.Runtime"


def test_a_lost_notification_does_not_undo_the_verdict():
    """It is caught; a store that fails is not."""
    faults = CASES["the notification fails"]
    assert run(validation_machine(), faults)[0].status == "SUCCEEDED"
    assert run(validation_machine(), {"store": "KeyError"})[0].status == "FAILED"


def test_transient_faults_are_retried_before_they_count():
    """Four attempts of a throttled validator, one of a bug."""
    assert run(validation_machine(), {"logo": "Throttled"})[0].tries("Logo") == 4
    assert run(validation_machine(), {"logo": "KeyError"})[0].tries("Logo") == 1


def test_every_task_has_a_time_limit():
    """No task may wait for ever."""
    states = validation_machine()["States"]
    inner = [s for b in states["Check"]["Branches"] for s in b["States"].values()]
    tasks = [state for state in [*states.values(), *inner] if state["Type"] == "Task"]
    assert len(tasks) == 8
    assert all(state["TimeoutSeconds"] > 0 for state in tasks)


def test_the_machine_runs_the_validators_that_are_required():
    """One list, in two places."""
    assert VALIDATORS == REQUIRED
