"""A machine that handles errors: its form, then success, each kind of error, and silence."""

import json
from itertools import pairwise

import pytest
from solution import state_machine

from grader.sim.asl import Failure, Reply, Script, Silence, execute, problems
from grader.sim.timeline import of_execution

LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"
ASSET = {"id": "a1", "size": 3, "tags": ["red"]}
TRANSIENT = ("Throttled", "States.Timeout")


def machine():
    """The machine as JSON makes it, so that tuples are lists."""
    return json.loads(json.dumps(state_machine()))


def run(*behaviours, data=ASSET):
    """The execution when `process` behaves so, and the calls of all handlers."""
    handlers = {
        "process": Script(behaviours),
        "review": Script([{"reviewed": True}]),
        "notify": Script([{"told": True}]),
    }
    tasks = {LAMBDA + name: handler for name, handler in handlers.items()}
    done = execute(machine(), tasks, data)
    return done, {name: handler.calls for name, handler in handlers.items()}


def waits(done):
    """The seconds between one try of `process` and the next."""
    tries = [attempt for attempt in done.attempts if attempt.resource == LAMBDA + "process"]
    return [after.start - before.end for before, after in pairwise(tries)]


def test_can_be_run():
    """Is a valid machine that calls no function but the three."""
    functions = {LAMBDA + name: print for name in ("process", "review", "notify")}
    assert problems(machine(), functions) == []


def test_is_the_same_each_time():
    """Returns a machine that can be written as JSON, and an equal one each time."""
    first = json.dumps(state_machine(), sort_keys=True)
    second = json.dumps(state_machine(), sort_keys=True)  # after that: the first may have changed
    assert second == first, "the second call returned another machine than the first"


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        pytest.param({"id": "a1"}, {"width": 640}, id="an object"),
        pytest.param(ASSET, "done", id="a text, more fields"),
        pytest.param(ASSET, None, id="null"),
        pytest.param(ASSET, [], id="an empty list"),
    ],
)
def test_keeps_the_input_and_adds_the_answer(data, answer):
    """Succeeds with the input and the answer at `$.result`, and calls nobody else."""
    done, calls = run(answer, data=data)
    assert (done.status, done.error) == ("SUCCEEDED", None)
    assert done.output == {**data, "result": answer}
    assert calls == {"process": [data], "review": [], "notify": []}


def test_gives_the_answer_its_time():
    """Waits for an answer that takes 59 seconds."""
    done, _ = run(Reply("late", seconds=59))
    assert (done.status, done.seconds) == ("SUCCEEDED", 59)


@pytest.mark.parametrize(
    "data", [pytest.param({"id": "a1"}, id="id"), pytest.param(ASSET, id="more")]
)
def test_has_invalid_input_reviewed(data, show):
    """Has invalid input reviewed at once, with the error beside the input, and succeeds."""
    done, calls = run(Failure("InvalidInput", "no image"), data=data)
    show(of_execution(done, "InvalidInput"))
    assert len(calls["process"]) == 1
    error = {"Error": "InvalidInput", "Cause": "no image"}
    assert calls["review"] == [{**data, "error": error}]
    assert calls["notify"] == []
    assert (done.status, done.error, done.seconds) == ("SUCCEEDED", None, 0)


@pytest.mark.parametrize("failures", [1, 2, 3])
@pytest.mark.parametrize("name", TRANSIENT)
def test_recovers_after_retries(name, failures, show):
    """Tries again after 2, 4 and 8 seconds, and succeeds as soon as there is an answer."""
    done, calls = run(*[Failure(name)] * failures, "done")
    show(of_execution(done, f"{name}, {failures} times"))
    assert waits(done) == [2, 4, 8][:failures]
    assert done.status == "SUCCEEDED"
    assert done.output == {**ASSET, "result": "done"}
    assert calls["process"] == [ASSET] * (failures + 1)
    assert calls["review"] == calls["notify"] == []


@pytest.mark.parametrize("name", TRANSIENT)
def test_gives_up_after_three_retries(name, show):
    """Tells somebody after the third retry, with the error beside the input, and fails."""
    done, calls = run(Failure(name, "again"))
    show(of_execution(done, f"{name}, always"))
    assert waits(done) == [2, 4, 8]
    assert calls["notify"] == [{**ASSET, "error": {"Error": name, "Cause": "again"}}]
    assert calls["review"] == []
    assert (done.status, done.error, done.seconds) == ("FAILED", "AssetFailed", 14)


def test_ends_a_try_that_never_answers(show):
    """Ends each silent try after 60 seconds, and treats it as transient."""
    done, calls = run(Silence())
    show(of_execution(done, "No answer, ever"))
    tries, seconds = len(calls["process"]), done.seconds
    assert tries == 4, f"`process` was tried {tries} times instead of 4"
    right = 4 * 60 + 2 + 4 + 8
    assert seconds == right, (
        f"it took {seconds:,.10g} s; 4 tries of 60 s, with 2, 4 and 8 s between, take 254"
    )
    (told,) = calls["notify"]
    assert told["error"]["Error"] == "States.Timeout"
    assert (done.status, done.error) == ("FAILED", "AssetFailed")


def test_recovers_from_silence(show):
    """Succeeds when the second try answers."""
    done, calls = run(Silence(), "done")
    show(of_execution(done, "Silence, then an answer"))
    assert (done.status, done.seconds) == ("SUCCEEDED", 62)
    assert calls["review"] == calls["notify"] == []


UNEXPECTED = (
    "KeyError",
    "AccessDenied",
    "InvalidInputFormat",
    "Old.InvalidInput",
    "ThrottlingException",
    "Lambda.ServiceException",
    "States.TaskFailed",
    "States.Permissions",
)


@pytest.mark.parametrize("name", UNEXPECTED)
def test_tells_of_unexpected_errors(name, show):
    """Tells somebody of any other error at once, with the error beside the input."""
    done, calls = run(Failure(name, "oh"))
    show(of_execution(done, name))
    tries, seconds = len(calls["process"]), done.seconds
    assert tries == 1, f"`process` was tried {tries} times instead of once"
    assert seconds == 0, f"the execution took {seconds:,.10g} s instead of none"
    assert calls["notify"] == [{**ASSET, "error": {"Error": name, "Cause": "oh"}}]
    assert calls["review"] == []


@pytest.mark.parametrize("name", UNEXPECTED)
def test_fails_after_unexpected_errors(name):
    """Fails with AssetFailed after any other error."""
    done, _ = run(Failure(name, "oh"))
    assert (done.status, done.error) == ("FAILED", "AssetFailed")
