"""A machine that polls: its form, the ends, the waits, the bound, and what must not mislead it."""

import json

import pytest
from solution import polling_machine

from grader.sim.asl import Reply, Silence, execute, problems
from grader.sim.timeline import of_execution

CHECK = "arn:aws:lambda:us-east-1:123456789012:function:check"
JOB = {"wait_time": 5, "job": "j7"}


def run(*statuses, data=JOB):
    """The execution when `check` answers so, the states that it received, and what was given."""
    received = []

    def check(state):
        received.append(state)
        found = statuses[min(len(received), len(statuses)) - 1]
        if not isinstance(found, str):
            return found
        return {"status": found, "n": state.get("poll", {}).get("n", 0) + 1}

    given = f"input {data}, answers {', '.join(map(repr, statuses))} from then on"
    return execute(polling_machine(), {CHECK: check}, data), received, given


def without_poll(states):
    """The states without what a machine may have put at `$.poll` before the first answer."""
    return [{name: state[name] for name in state if name != "poll"} for state in states]


def starts(done):
    """When the checks began, in seconds."""
    return [attempt.start for attempt in done.attempts]


def test_can_be_run():
    """Is a valid machine that calls no function but `check`."""
    assert problems(polling_machine(), {CHECK: print}) == []


def test_is_the_same_each_time():
    """Returns a machine that can be written as JSON, and an equal one each time."""
    first, second = polling_machine(), polling_machine()
    assert json.dumps(first, sort_keys=True) == json.dumps(second, sort_keys=True)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({"wait_time": 1}, id="nothing else"),
        pytest.param({"wait_time": 7, "job": {"id": "j7"}, "tries": [1]}, id="more fields"),
    ],
)
def test_succeeds_when_the_job_is_completed(data):
    """Succeeds after one check, keeps the input, and has the answer at `$.poll`."""
    done, received, given = run("COMPLETED", data=data)
    assert (done.status, done.error) == ("SUCCEEDED", None), given
    assert done.output == {**data, "poll": {"status": "COMPLETED", "n": 1}}, given
    assert without_poll(received) == [data], given


@pytest.mark.parametrize("pending", [0, 1, 5])
def test_fails_when_the_job_failed(pending):
    """Fails with JobFailed, and asks no more."""
    done, received, given = run(*["RUNNING"] * pending, "FAILED")
    assert (done.status, done.error) == ("FAILED", "JobFailed"), given
    assert len(received) == pending + 1, given


@pytest.mark.parametrize("seconds", [1, 5, 3600])
def test_waits_before_each_check(seconds, show):
    """Waits as long as the input says before each check, the first too."""
    done, _, given = run("RUNNING", "RUNNING", "COMPLETED", data={"wait_time": seconds})
    show(of_execution(done, f"Three checks, {seconds} s apart"))
    assert starts(done) == [seconds, 2 * seconds, 3 * seconds], given
    assert (done.status, done.seconds) == ("SUCCEEDED", 3 * seconds), given


def test_waits_after_an_answer_that_took_time():
    """Counts the wait from the answer on."""
    slow = Reply({"status": "RUNNING", "n": 1}, seconds=29)
    done, _, given = run(slow, "COMPLETED")
    assert (done.status, starts(done)) == ("SUCCEEDED", [5, 5 + 29 + 5]), given


def test_hands_on_what_it_knows():
    """Gives each check the input's fields and the answer of the check before."""
    _, received, given = run("RUNNING", "QUEUED", "COMPLETED")
    assert without_poll(received[:1]) == [JOB], given
    assert received[1:] == [
        {**JOB, "poll": {"status": "RUNNING", "n": 1}},
        {**JOB, "poll": {"status": "QUEUED", "n": 2}},
    ], given


@pytest.mark.parametrize(
    "status",
    [
        "RUNNING",
        "QUEUED",
        "completed",
        "COMPLETED_WITH_ERRORS",
        "FAILED?",
        "NOT FAILED",
        "CANCELLED",
        pytest.param("", id="empty"),
    ],
)
def test_takes_other_statuses_for_not_yet(status):
    """Asks again after any status but the two, however it is called."""
    done, received, given = run(status, status, "COMPLETED")
    assert done.status == "SUCCEEDED", given
    assert len(received) == 3, given


@pytest.mark.parametrize("status", ["RUNNING", "LOST"])
def test_gives_up_after_twenty_checks(status):
    """Fails with GaveUp after the 20th check."""
    done, received, given = run(status)
    assert len(received) == 20, given
    assert (done.status, done.error) == ("FAILED", "GaveUp"), given


def test_gives_up_at_once(show):
    """Does not wait again after the 20th check."""
    done, _, given = run("RUNNING")
    show(of_execution(done, "RUNNING, for ever"))
    assert done.seconds == 20 * 5, given


@pytest.mark.parametrize(
    ("last", "status", "error"),
    [
        pytest.param("COMPLETED", "SUCCEEDED", None, id="completed"),
        pytest.param("FAILED", "FAILED", "JobFailed", id="failed"),
    ],
)
def test_believes_the_twentieth_check(last, status, error):
    """Takes the 20th check at its word."""
    done, received, _ = run(*["RUNNING"] * 19, last)
    given = f"input {JOB}, answers 'RUNNING' 19 times, then {last!r}"
    assert len(received) == 20, given
    assert (done.status, done.error) == (status, error), given


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"status": "COMPLETED"}, id="completed"),
        pytest.param({"status": "FAILED"}, id="failed"),
        pytest.param({"n": 99}, id="a number"),
    ],
)
def test_is_not_misled_by_the_input(more):
    """Looks at the answer's fields, not at the input's fields of the same name."""
    data = {**JOB, **more}
    done, received, given = run("RUNNING", "RUNNING", "COMPLETED", data=data)
    assert len(received) == 3, given
    assert done.output == {**data, "poll": {"status": "COMPLETED", "n": 3}}, given


def test_ends_a_check_that_never_answers(show):
    """Ends a silent check after 30 seconds."""
    done, _, given = run(Silence(), "COMPLETED")
    show(of_execution(done, "A check without an answer"))
    first = done.attempts[0]
    assert (first.start, first.end, first.error) == (5, 35, "States.Timeout"), given
