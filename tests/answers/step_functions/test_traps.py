"""Each wrong machine fails in the way that the page says, and the right one does not."""

import pytest

from answers.step_functions import process, traps
from answers.step_functions.cases import ASSET, FUNCTIONS
from grader.sim.asl import Failure, Script, Silence, execute, problems


def run(machine, *behaviours):
    """The execution of a machine of one step, and what review and notify were given."""
    tasks = {"process": Script(behaviours), "review": Script(["ok"]), "notify": Script(["ok"])}
    return execute(machine, tasks, {"id": "a1"}), tasks["review"].calls, tasks["notify"].calls


@pytest.mark.parametrize(
    ("make", "tries", "seconds"),
    [
        (process.state_machine, 1, 0),
        (traps.never_retries_it, 1, 0),
        (traps.retries_what_it_catches, 4, 14),
    ],
)
def test_retriers_come_before_catchers(make, tries, seconds):
    """The permanent error reaches its catcher, after more or less time."""
    done, review, _ = run(make(), Failure("InvalidInput"))
    assert (done.tries("Process"), done.seconds, len(review)) == (tries, seconds, 1)


def test_silence_without_a_limit():
    """One try takes 99,999,999 seconds."""
    done, _, _ = run(traps.waits_for_ever(), Silence(), "ok")
    assert done.attempts[0].end == 99_999_999


def test_a_time_out_is_no_failed_task():
    """It is neither retried nor told; any other error is both."""
    done, _, notify = run(traps.forgets_timeouts(), Silence())
    assert (done.error, done.tries("Process"), notify) == ("States.Timeout", 1, [])
    done, _, notify = run(traps.forgets_timeouts(), Failure("KeyError"))
    assert (done.error, done.tries("Process"), len(notify)) == ("AssetFailed", 4, 1)


def test_the_reviewer_without_the_asset():
    """The error is all that is left."""
    _, review, _ = run(traps.forgets_the_asset(), Failure("InvalidInput", "no"))
    assert review == [{"Error": "InvalidInput", "Cause": "no"}]


def test_polling_without_the_state():
    """One check works; the second wait fails, and nothing catches that."""
    answer = {"status": "RUNNING", "n": 1}
    done = execute(traps.loses_its_state(), {"check": lambda _: answer}, {"wait_time": 5})
    assert (done.error, done.tries("Check")) == ("States.Runtime", 1)
    answer = {"status": "COMPLETED", "n": 1}
    done = execute(traps.loses_its_state(), {"check": lambda _: answer}, {"wait_time": 5})
    assert (done.status, done.output) == ("SUCCEEDED", answer)


def test_polling_without_a_bound():
    """Only the history ends it."""
    answer = {"status": "LOST", "n": 1}
    done = execute(traps.asks_for_ever(), {"check": lambda _: answer}, {"wait_time": 5})
    assert (done.status, done.error) == ("FAILED", "States.Runtime")
    assert "25000" in done.cause
    assert done.tries("Check") > 1000


def test_a_branch_that_hides_every_fault():
    """A passing fault of a service becomes a finding about the asset, without its id."""
    tasks = {name: Script(["ok"]) for name in FUNCTIONS}
    tasks["finish"] = Script([Failure("Lambda.ServiceException"), "found"])
    done = execute(traps.hides_every_fault(), tasks, ASSET)
    assert (done.status, done.output["verdict"]) == ("SUCCEEDED", "partial")
    assert done.output["extracted"][1] == {"missing": True, "reason": "asset failed"}


@pytest.mark.parametrize("error", ["States.DataLimitExceeded", "States.Runtime"])
def test_and_yet_two_errors_pass(error):
    """They end the whole execution, although every branch catches everything."""
    tasks = {name: Script(["ok"]) for name in FUNCTIONS}
    tasks["finish"] = Script([Failure(error)])
    assert execute(traps.hides_every_fault(), tasks, ASSET).error == error


def test_the_fragment_is_no_machine():
    """All that is missing is named."""
    found = "\n".join(problems(traps.fragment()))
    for word in ("StartAt", "NextStep", "HandleError", "States.ALL", "no state ends it"):
        assert word in found
