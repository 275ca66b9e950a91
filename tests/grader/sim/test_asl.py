"""What the shared machines cannot show of the interpreter: definitions, jitter, timing, errors."""

from __future__ import annotations

import pytest

from grader.sim.asl import (
    DefinitionError,
    Reply,
    Script,
    TaskError,
    delay,
    execute,
    matches,
    problems,
)
from grader.sim.clock import Clock


def machine(state, **more):
    """A machine of one state."""
    return {"StartAt": "S", **more, "States": {"S": state}}


PASS = {"Type": "Pass", "End": True}


@pytest.mark.parametrize(
    ("definition", "words"),
    [
        ({"StartAt": "X", "States": {"S": PASS}}, "'StartAt' must name a state"),
        (machine(PASS, QueryLanguage="JSONata"), "JSONata.*JSONPath"),
        (machine(PASS | {"QueryLanguage": "JSONata"}), "JSONata.*JSONPath"),
        (machine({"Type": "Pass", "Next": "T"}), "no state 'T'"),
        (machine({"Type": "Pass"}), 'either "Next" or "End"'),
        (machine({"Type": "Loop"}), "'Type' must be one of"),
        (machine(PASS | {"ResultPath": "$.a[*]"}), "several places"),
        (machine(PASS | {"InputPath": "$.a.length()"}), "function"),
        (machine(PASS | {"Seconds": 1}), "a Pass state has no field 'Seconds'"),
        (machine({"Type": "Task", "Resource": "g", "End": True}), "no task for the resource 'g'"),
        (machine({"Type": "Choice", "Choices": [{"Variable": "$.a", "Next": "S"}]}), "operator"),
        (
            machine(
                {
                    "Type": "Task",
                    "Resource": "f",
                    "End": True,
                    "Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["A"]}],
                }
            ),
            "must stand alone",
        ),
    ],
)
def test_bad_definition_is_refused_with_a_reason(definition, words):
    """What cannot run raises before anything runs, and says why."""
    with pytest.raises(DefinitionError, match=words):
        execute(definition, {"f": lambda data: data})


def test_all_problems_are_told_at_once():
    """A machine with two mistakes gets two sentences."""
    assert len(problems({"StartAt": "X", "States": {"S": {"Type": "Pass", "Next": "T"}}})) == 3


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


def test_full_jitter_is_seeded_and_below_the_delay():
    """The same seed waits the same, between 0 and the delay."""
    retry = [{"ErrorEquals": ["KeyError"], "IntervalSeconds": 10, "JitterStrategy": "FULL"}]
    state = {"Type": "Task", "Resource": "f", "Retry": retry, "End": True}
    waits = [execute(machine(state), {"f": lambda data: data["k"]}, seed=5).seconds for _ in "ab"]
    assert waits[0] == waits[1]
    assert 0 < waits[0] < 70


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

    def branch(wait):
        return {
            "StartAt": "W",
            "States": {
                "W": {"Type": "Wait", "Seconds": wait, "Next": "T"},
                "T": {"Type": "Task", "Resource": "f", "Next": "U"},
                "U": {"Type": "Task", "Resource": "f", "End": True},
            },
        }

    state = {"Type": "Parallel", "Branches": [branch(2), branch(1)], "End": True}
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
