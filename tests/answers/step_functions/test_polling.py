"""The poll ends, one way or the other."""

import pytest

from answers.step_functions.polling import CHECKS, polling_machine
from grader.sim.asl import Reply, Silence, execute

JOB = {"wait_time": 5, "job": "j7"}


def run(*statuses):
    """The execution in which the checks answer so, the last for ever."""

    def check(state):
        n = state.get("poll", {}).get("n", 0) + 1
        return {"status": statuses[min(n, len(statuses)) - 1], "n": n}

    return execute(polling_machine(), {"check": check}, JOB)


@pytest.mark.parametrize("before", [0, 1, CHECKS - 1])
@pytest.mark.parametrize(
    ("last", "status", "error"),
    [("COMPLETED", "SUCCEEDED", None), ("FAILED", "FAILED", "JobFailed")],
)
def test_ends_with_the_job(before, last, status, error):
    """A final status ends it at any check, the last one too; each check has its wait."""
    done = run(*["RUNNING"] * before, last)
    assert (done.status, done.error) == (status, error)
    assert (done.tries("Check"), done.seconds) == (before + 1, 5 * (before + 1))


def test_keeps_the_input():
    """The answer is beside the input."""
    assert run("ODD", "COMPLETED").output == {**JOB, "poll": {"status": "COMPLETED", "n": 2}}


def test_gives_up():
    """An unknown status for ever is bounded."""
    done = run("LOST")
    assert (done.error, done.tries("Check"), done.seconds) == ("GaveUp", CHECKS, 5 * CHECKS)


def test_a_check_has_a_time_limit():
    """A check that never answers ends the execution after 30 seconds, a slow one does not."""
    done = execute(polling_machine(), {"check": lambda _: Silence()}, JOB)
    assert (done.error, done.seconds) == ("States.Timeout", 35)
    slow = Reply({"status": "COMPLETED", "n": 1}, seconds=29)
    assert execute(polling_machine(), {"check": lambda _: slow}, JOB).status == "SUCCEEDED"
