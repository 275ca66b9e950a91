"""The whole machine survives every fault in the way that the outline promises."""

import pytest

from answers.case_study import CASE
from answers.step_functions.assets import EXTRACTORS, TRANSIENT, asset_machine, task
from answers.step_functions.cases import ASSET, CASES, FUNCTIONS
from answers.step_functions.delays import longest
from grader.sim.asl import Failure, Reply, Script, Silence, execute


def run(**behaviours):
    """The execution in which the named functions behave so and the others answer."""
    tasks = {name: Script(behaviours.get(name, [name])) for name in FUNCTIONS}
    return execute(asset_machine(), tasks, ASSET), tasks


@pytest.mark.parametrize(
    ("case", "status", "error", "verdict", "reviewed"),
    [
        ("all answer", "SUCCEEDED", None, "whole", False),
        ("the input is invalid", "SUCCEEDED", None, None, True),
        ("finish finds nothing", "SUCCEEDED", None, "partial", False),
        ("neither finds anything", "SUCCEEDED", None, None, True),
        ("finish is throttled, always", "FAILED", "Throttled", None, False),
        ("finish has a bug", "FAILED", "KeyError", None, False),
        ("finish returns too much", "FAILED", "States.DataLimitExceeded", None, False),
    ],
)
def test_each_case_ends_as_promised(case, status, error, verdict, reviewed):
    """Status, error and verdict; and whether a person looks at it."""
    done, tasks = run(**{name: [Failure(fault)] for name, fault in CASES[case].items()})
    assert (done.status, done.error) == (status, error)
    assert (done.output or {}).get("verdict") == verdict
    assert bool(tasks["review"].calls) is reviewed
    assert bool(tasks["store"].calls) is (verdict is not None)


def test_there_are_no_other_cases():
    """The test above has them all."""
    assert len(CASES) == 7


def test_an_execution_enters_as_many_states_as_the_case_study_counts():
    """Eight transitions, if nothing fails."""
    assert run()[0].transitions == CASE.stages


@pytest.mark.parametrize("broken", EXTRACTORS)
def test_a_gap_stands_in_its_place_and_the_other_result_is_kept(broken):
    """The store gets both, in the order of the branches."""
    done, tasks = run(**{broken: [Failure("ExtractionFailed", "nothing there")]})
    gap = {"id": "p1", "missing": broken, "error": "ExtractionFailed"}
    expected = [gap if name == broken else name for name in EXTRACTORS]
    (stored,) = tasks["store"].calls
    assert stored["extracted"] == expected == done.output["extracted"]
    assert stored["verdict"] == "partial"
    assert {**stored, **ASSET} == stored


@pytest.mark.parametrize("name", TRANSIENT)
def test_what_may_pass_is_retried(name):
    """Four retries with jitter, each at most ten seconds; an answer at the last try is enough."""
    done, _ = run(finish=[*[Failure(name)] * 4, "found"])
    assert (done.status, done.output["verdict"]) == ("SUCCEEDED", "whole")
    assert done.tries("Finish") == 5
    waits = [event.detail for event in done.history if event.kind == "RetryScheduled"]
    assert all(0 <= wait <= cap for wait, cap in zip(waits, [2, 4, 8, 10], strict=True))


def test_branches_run_at_once():
    """The slower one decides how long both take."""
    done, _ = run(colour=[Reply("c", seconds=20)], finish=[Reply("f", seconds=50)])
    assert done.seconds == 50


def test_no_time_limit_cuts_off_the_retries():
    """The machine's own limit leaves room for the longest way through its tasks."""
    one = longest(task("any")["Retry"][0], task("any")["TimeoutSeconds"])
    assert 3 * one < asset_machine()["TimeoutSeconds"]


def test_silence_everywhere_is_bounded():
    """A step that never answers ends the execution, by the name of a time-out."""
    done, _ = run(store=[Silence()])
    assert (done.status, done.error) == ("FAILED", "States.Timeout")
    assert done.seconds <= longest(task("any")["Retry"][0], 60)
