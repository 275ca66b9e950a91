"""What the shared machines cannot show of the interpreter: jitter, timing, errors."""

from __future__ import annotations

import pytest

from grader.sim.asl import Failure, Reply, Script, Silence, TaskError, delay, execute, matches
from grader.sim.clock import Clock


def machine(state, **more):
    """A machine of one state."""
    return {"StartAt": "S", **more, "States": {"S": state}}


PASS = {"Type": "Pass", "End": True}


@pytest.mark.parametrize(
    ("error", "listed", "result"),
    [
        ("A", ["A"], True),
        ("A", ["B"], False),
        ("A", ["States.ALL"], True),
        ("A", ["States.TaskFailed"], True),
        ("States.Timeout", ["States.TaskFailed"], False),
        ("States.HeartbeatTimeout", ["States.TaskFailed"], False),
        ("States.HeartbeatTimeout", ["States.Timeout"], True),
        ("States.DataLimitExceeded", ["States.ALL"], False),
        ("States.DataLimitExceeded", ["States.DataLimitExceeded"], True),
        ("States.Runtime", ["States.ALL"], False),
        ("States.Runtime", ["States.Runtime"], False),
    ],
)
def test_names_match_errors(error, listed, result):
    """Wildcards take what the developer guide says, no more."""
    assert matches(error, listed) is result


def waits(seed=0, **retrier):
    """The waits of a task that always fails, under one retrier."""
    retry = [{"ErrorEquals": ["Busy"], **retrier}]
    state = {"Type": "Task", "Resource": "f", "Retry": retry, "End": True}
    done = execute(machine(state), {"f": Script([Failure("Busy")])}, seed=seed)
    return [event.detail for event in done.history if event.kind == "RetryScheduled"]


def test_without_jitter_the_delays_are_exact():
    """NONE, which is the default, waits the interval times the rate to the power of the retries."""
    exact = [3, 6, 12, 24]
    assert waits(IntervalSeconds=3, MaxAttempts=4) == exact
    assert waits(IntervalSeconds=3, MaxAttempts=4, JitterStrategy="NONE", seed=7) == exact


def test_max_delay_caps_each_delay():
    """A delay above MaxDelaySeconds is that long, and so are those after it."""
    assert waits(IntervalSeconds=3, MaxAttempts=4, MaxDelaySeconds=10) == [3, 6, 10, 10]


def test_full_jitter_is_seeded_and_below_the_delay():
    """The same seed waits the same, another seed otherwise; each wait is between 0 and its cap."""
    retrier = {"IntervalSeconds": 10, "MaxAttempts": 5, "MaxDelaySeconds": 50}
    first, again, other = (waits(seed=s, JitterStrategy="FULL", **retrier) for s in (5, 5, 6))
    assert first == again
    assert first != other
    caps = [10, 20, 40, 50, 50]
    assert all(0 <= wait <= cap for wait, cap in zip(first, caps, strict=True))
    assert first != caps


def test_machine_that_takes_too_long_is_timed_out_by_the_virtual_clock():
    """TimeoutSeconds of the machine ends it at that second, with what was under way aborted."""
    state = {"Type": "Task", "Resource": "f", "End": True}
    clock = Clock(100)
    done = execute(machine(state, TimeoutSeconds=60), {"f": Script([Silence()])}, clock=clock)
    assert (done.status, done.error, done.seconds) == ("TIMED_OUT", "States.Timeout", 60)
    assert clock.now == 160
    assert [(a.outcome, a.end) for a in done.attempts] == [("aborted", 160)]


def test_task_that_takes_too_long_is_retried_by_the_virtual_clock():
    """Each attempt ends at TimeoutSeconds, the third one is quick enough."""
    retry = [{"ErrorEquals": ["States.Timeout"], "IntervalSeconds": 1, "BackoffRate": 1}]
    state = {"Type": "Task", "Resource": "f", "TimeoutSeconds": 5, "Retry": retry, "End": True}
    slow = Script([Reply(1, seconds=6), Silence(), Reply(3, seconds=5)])
    done = execute(machine(state), {"f": slow})
    assert (done.output, done.seconds) == (3, 5 + 1 + 5 + 1 + 5)
    assert [a.error for a in done.attempts] == ["States.Timeout", "States.Timeout", None]


def test_answer_that_is_no_json_fails_the_task():
    """As in Lambda, what cannot be marshalled is Runtime.MarshalError."""
    done = execute(machine({"Type": "Task", "Resource": "f", "End": True}), {"f": lambda d: {1, 2}})
    assert (done.status, done.error) == ("FAILED", "Runtime.MarshalError")


def test_too_large_parameters_are_refused_before_the_task():
    """States.DataLimitExceeded comes before the call, as the quota is on the input too."""
    state = PASS | {"Type": "Task", "Resource": "f", "Parameters": {"x": "y" * 300_000}}
    task = Script([1])
    done = execute(machine(state), {"f": task})
    assert (done.error, task.calls) == ("States.DataLimitExceeded", [])


def test_long_backoff_does_not_overflow():
    """A delay without a cap stays a number."""
    assert delay({"BackoffRate": 10}, 5_000, None) == 1e12


def test_exception_reports_its_class_name():
    """As Lambda does in Python, the name of the error is that of the class."""
    done = execute(machine({"Type": "Task", "Resource": "f", "End": True}), {"f": lambda d: d["k"]})
    assert (done.status, done.error) == ("FAILED", "KeyError")


def test_task_error_chooses_its_name():
    """A name that is no class's, such as Lambda's own."""

    def busy(data):
        raise TaskError("Lambda.TooManyRequestsException")

    done = execute(machine({"Type": "Task", "Resource": "f", "End": True}), {"f": busy})
    assert done.error == "Lambda.TooManyRequestsException"


def test_assertion_in_a_task_is_the_tests_own():
    """An assertion is not taken for an error of the service."""

    def check(data):
        raise AssertionError("called twice")

    with pytest.raises(AssertionError, match="called twice"):
        execute(machine({"Type": "Task", "Resource": "f", "End": True}), {"f": check})


def test_branches_call_their_tasks_in_order_of_time():
    """Tasks see the clock at the moment of their call, across branches."""
    clock, seen = Clock(), []

    def task(data):
        seen.append(clock.now)
        return Reply(None, seconds=3)

    def branch(name, wait):
        return {
            "StartAt": f"{name} waits",
            "States": {
                f"{name} waits": {"Type": "Wait", "Seconds": wait, "Next": f"{name} first"},
                f"{name} first": {"Type": "Task", "Resource": "f", "Next": f"{name} second"},
                f"{name} second": {"Type": "Task", "Resource": "f", "End": True},
            },
        }

    state = {"Type": "Parallel", "Branches": [branch("A", 2), branch("B", 1)], "End": True}
    done = execute(machine(state), {"f": task}, clock=clock)
    assert (seen, done.seconds) == ([1, 2, 4, 5], 8)


def test_attempt_of_an_ended_branch_is_aborted():
    """The timeline shows what was cut short when the other branch failed."""
    branches = [
        {"StartAt": n, "States": {n: {"Type": "Task", "Resource": n, "End": True}}} for n in "ab"
    ]
    state = {"Type": "Parallel", "Branches": branches, "End": True}
    slow = Script([Reply(1, seconds=9)])
    done = execute(machine(state), {"a": slow, "b": lambda data: data["k"]})
    assert [(a.state, a.outcome, a.lane) for a in done.attempts] == [
        ("a", "aborted", "S/branch 0"),
        ("b", "failed", "S/branch 1"),
    ]


def test_retries_count_as_transitions():
    """States entered, and one for each retry."""
    state = {"Type": "Task", "Resource": "f", "Retry": [{"ErrorEquals": ["KeyError"]}], "End": True}
    assert execute(machine(state), {"f": lambda data: data["k"]}).transitions == 4


def test_definition_and_input_stay_as_they_are():
    """What the caller passes in is never changed."""
    state = PASS | {"Result": {"a": []}, "ResultPath": "$.r"}
    definition, data = machine(state), {"x": [1]}
    done = execute(definition, {}, data)
    done.output["r"]["a"].append(1)
    done.output["x"].append(2)
    assert (definition, data) == (
        machine(PASS | {"Result": {"a": []}, "ResultPath": "$.r"}),
        {"x": [1]},
    )


def test_random_functions_are_seeded():
    """MathRandom and UUID repeat for the same seed and differ for another."""
    state = PASS | {"Parameters": {"n.$": "States.MathRandom(1, 1000000)", "u.$": "States.UUID()"}}
    first, again, other = (execute(machine(state), {}, seed=s).output for s in (1, 1, 2))
    assert first == again
    assert first != other


def test_each_attempt_that_waits_for_a_callback_has_its_own_token():
    """The context object holds a token where the resource asks for one, and nowhere else."""
    state = {
        "Type": "Task",
        "Resource": "queue.waitForTaskToken",
        "Parameters": {"token.$": "$$.Task.Token"},
        "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}],
        "End": True,
    }
    queue = Script([Failure("Busy"), Failure("Busy"), "done"])
    assert execute(machine(state), {state["Resource"]: queue}).output == "done"
    assert len({call["token"] for call in queue.calls}) == 3
    plain = {**state, "Resource": "queue"}
    assert execute(machine(plain), {"queue": queue}).error == "States.Runtime"
