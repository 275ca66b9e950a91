"""One step sends each error where it belongs."""

import pytest

from answers.step_functions.process import state_machine
from grader.sim.asl import Failure, Script, Silence, execute

ASSET = {"id": "a1", "size": 3}


def run(*behaviours, notify=("told",)):
    """The execution, and the calls of review and notify."""
    tasks = {"process": Script(behaviours), "review": Script(["ok"]), "notify": Script(notify)}
    done = execute(state_machine(), tasks, ASSET)
    return done, tasks["review"].calls, tasks["notify"].calls


def test_answer():
    """The answer is added to the input."""
    done, review, notify = run({"width": 640})
    assert done.output == {**ASSET, "result": {"width": 640}}
    assert (review, notify) == ([], [])


def test_permanent_error():
    """It is tried once, and a person gets the asset and the error; that is a success."""
    done, review, notify = run(Failure("InvalidInput", "no image"))
    assert (done.status, done.tries("Process"), done.seconds) == ("SUCCEEDED", 1, 0)
    assert review == [{**ASSET, "error": {"Error": "InvalidInput", "Cause": "no image"}}]
    assert notify == []
    assert done.output == review[0]


@pytest.mark.parametrize("name", ["Throttled", "States.Timeout"])
def test_transient_error(name):
    """Three retries, then somebody is told, then the execution fails."""
    done, review, notify = run(Failure(name))
    assert (done.status, done.error) == ("FAILED", "AssetFailed")
    assert (done.tries("Process"), done.seconds, len(notify), review) == (4, 14, 1, [])
    assert run(Failure(name), Failure(name), Failure(name), "ok")[0].status == "SUCCEEDED"


@pytest.mark.parametrize("name", ["KeyError", "Lambda.Unknown", "States.Permissions"])
def test_unexpected_error(name):
    """No retry; somebody is told."""
    done, review, notify = run(Failure(name))
    assert (done.error, done.tries("Process"), review) == ("AssetFailed", 1, [])
    assert notify == [{**ASSET, "error": {"Error": name, "Cause": ""}}]


def test_silence():
    """Each try ends after a minute."""
    done, _, notify = run(Silence())
    assert (done.seconds, len(notify)) == (4 * 60 + 14, 1)


def test_failing_to_tell_hides_nothing():
    """The execution fails with the same error if notify fails, too."""
    done, _, _ = run(Failure("KeyError"), notify=[Failure("Throttled")])
    assert (done.status, done.error) == ("FAILED", "AssetFailed")
