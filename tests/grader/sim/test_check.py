"""What cannot be run is refused with a sentence; whatever is accepted runs to an outcome."""

from __future__ import annotations

import copy
import json

import pytest

from grader.sim.asl import DefinitionError, execute, problems
from tests.grader.sim.machines import FOLDER, Played

PASS = {"Type": "Pass", "End": True}
TASK = {"Type": "Task", "Resource": "f", "End": True}
DISTRIBUTED = {"ProcessorConfig": {"Mode": "DISTRIBUTED"}}
ODD = (None, True, 0, -1, 1.5, "", "x", "$.a[", "$$.x", [], {}, [1], {"a": 1})
QUICK = [path for path in sorted(FOLDER.glob("*.json")) if path.stem != "endless-loop"]
"""The shared machines, but for one whose 25,000 events take a third of a second."""


def machine(state, **more):
    """A machine of one state."""
    return {"StartAt": "S", **more, "States": {"S": state}}


def choice(**rule):
    """A machine whose first state has one rule."""
    state = {"Type": "Choice", "Choices": [{"Next": "T", **rule}]}
    return {"StartAt": "S", "States": {"S": state, "T": PASS}}


def mapped(config, **more):
    """A machine of one Map state."""
    processor = {**config, "StartAt": "I", "States": {"I": PASS}}
    return machine({"Type": "Map", "ItemProcessor": processor, "End": True, **more})


@pytest.mark.parametrize(
    ("definition", "words"),
    [
        ({"StartAt": "X", "States": {"S": PASS}}, "'StartAt' must name a state, not 'X'"),
        ({"StartAt": "S", "States": []}, "'States' must be an object"),
        ({"StartAt": "S", "States": {"S": PASS, "T": PASS}}, "'T': nothing leads to it"),
        (machine({"Type": "Pass", "Next": "T"}), "no state 'T'"),
        (machine({"Type": "Pass"}), 'either "Next" or "End"'),
        (machine({"Type": "Loop"}), "'Type' must be one of"),
        (machine(PASS | {"ResultPath": "$.a[*]"}), "several places"),
        (machine(PASS | {"ResultPath": "$$.a"}), "context object"),
        (machine(PASS | {"InputPath": "$.a.length()"}), "function"),
        (machine(PASS | {"InputPath": "$.a[?(@.x ~ 1)]"}), "cannot be read from"),
        (machine(PASS | {"InputPath": 1}), "1 is no string"),
        (machine(PASS | {"Seconds": 1}), "a Pass state has no field 'Seconds'"),
        (machine(PASS | {"Parameters": {"x.$": "a"}}), "no path and no intrinsic function"),
        (machine(PASS | {"Parameters": {"x.$": "States.Sum(1, 2)"}}), "no intrinsic function"),
        (machine(PASS | {"Parameters": {"x": [{"y.$": 1}]}}), "'y.$' must be a path"),
        (machine(PASS | {"Assign": {"x": 1}}), "variables are not supported"),
        (machine({"Type": "Task", "Resource": "g", "End": True}), "no task for the resource 'g'"),
        (machine({"Type": "Task", "End": True}), "needs 'Resource'"),
        (machine(TASK | {"TimeoutSeconds": 0}), "from 1 to"),
        (machine(TASK | {"TimeoutSeconds": 5, "HeartbeatSeconds": 5}), "must be smaller"),
        (machine(TASK | {"TimeoutSeconds": 5, "TimeoutSecondsPath": "$.t"}), "not both"),
        (machine(TASK | {"Retry": {"ErrorEquals": ["A"]}}), "'Retry' must be a list"),
        (machine(TASK | {"Retry": [{"ErrorEquals": "A"}]}), "a list of error names"),
        (machine(TASK | {"Retry": [{"ErrorEquals": ["A"], "BackoffRate": 0.5}]}), "at least 1"),
        (machine(TASK | {"Retry": [{"ErrorEquals": ["A"], "MaxDelaySeconds": 0}]}), "from 1"),
        (machine(TASK | {"Retry": [{"ErrorEquals": ["A"], "JitterStrategy": "SOME"}]}), "FULL or"),
        (
            machine(TASK | {"Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["A"]}]}),
            "must stand alone",
        ),
        (machine(TASK | {"Catch": [{"ErrorEquals": ["A"]}]}), "'Next' is missing"),
        (machine({"Type": "Wait", "End": True}), "exactly one of Seconds"),
        (machine({"Type": "Wait", "Timestamp": "noon", "End": True}), "no timestamp such as"),
        (choice(Variable="$.a"), "exactly one operator, not 0"),
        (choice(Variable="$.a", NumericEquals="1"), "'NumericEquals' must be a number"),
        (choice(Variable="$.a", IsPresent=1), "must be true or false"),
        (choice(Variable="a", IsPresent=True), "'Variable' is no path"),
        (choice(Variable="$.a", StringMatches="a\\b"), "a backslash stands before"),
        (choice(Or=[]), "must be a list of rules"),
        (choice(Not={"Variable": "$.a", "IsNull": True, "Next": "T"}), "and only there"),
        (machine({"Type": "Parallel", "Branches": [], "End": True}), "needs 'Branches'"),
        (
            machine({"Type": "Parallel", "Branches": [machine(PASS)], "End": True}),
            "2 states have this name",
        ),
        (mapped({}, ToleratedFailureCount=1), 'needs "ProcessorConfig"'),
        (mapped(DISTRIBUTED, ToleratedFailurePercentage=101), "between 0 and 100"),
        (mapped(DISTRIBUTED, ItemReader={}), "give the Map state its items in the input"),
    ],
)
def test_bad_definition_is_refused_with_a_reason(definition, words):
    """What cannot run raises before anything runs, and says why."""
    with pytest.raises(DefinitionError) as refused:
        execute(definition, {"f": lambda data: data})
    assert words in str(refused.value)


@pytest.mark.parametrize(
    "definition",
    [
        machine(PASS, QueryLanguage="JSONata"),
        machine(PASS | {"QueryLanguage": "JSONata"}),
        machine(PASS | {"Output": "{% $states.input %}"}),
        machine(TASK | {"Arguments": {"x": 1}}),
        choice(Condition="{% $states.input.n > 1 %}"),
        mapped({"QueryLanguage": "JSONata"}),
        mapped({}, Items="{% $states.input %}"),
    ],
)
def test_jsonata_is_reported_as_not_supported(definition):
    """Wherever it is asked for, by the language's name or by one of its fields."""
    with pytest.raises(DefinitionError, match=r"JSONata.*not supported here"):
        execute(definition, {"f": lambda data: data})


def test_all_problems_are_told_at_once():
    """A machine with two mistakes gets a sentence for each, and for what follows from them."""
    assert problems({"StartAt": "X", "States": {"S": {"Type": "Pass", "Next": "T"}}}) == [
        "the machine: 'StartAt' must name a state, not 'X'",
        "state 'S': there is no state 'T' beside it to go to",
        'the machine: no state ends it (Succeed, Fail, or one with "End": true)',
        "state 'S': nothing leads to it",
    ]


def places(value, path=()):
    """The way to each part of a definition."""
    if path:
        yield path
    parts = enumerate(value) if isinstance(value, list) else ()
    for key, part in value.items() if isinstance(value, dict) else parts:
        yield from places(part, (*path, key))


@pytest.mark.parametrize("path", QUICK, ids=lambda path: path.stem)
def test_damaged_machine_is_refused_or_runs(path):
    """With any part replaced by something odd, there are problems or an outcome, never a crash."""
    shared = json.loads(path.read_text(encoding="utf-8"))
    for place in places(shared["definition"]):
        for odd in ODD:
            definition = copy.deepcopy(shared["definition"])
            part = definition
            for key in place[:-1]:
                part = part[key]
            part[place[-1]] = odd
            tasks = {name: Played(behaviours) for name, behaviours in shared["tasks"].items()}
            tasks |= {text: lambda data: data for text in ODD if isinstance(text, str)}
            if not problems(definition, tasks):
                done = execute(definition, tasks, shared["cases"][0]["input"])
                assert done.status in ("SUCCEEDED", "FAILED", "TIMED_OUT")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_machine_comes_to_an_outcome_for_any_input(path):
    """An input that a machine does not expect fails it by name, and never crashes."""
    shared = json.loads(path.read_text(encoding="utf-8"))
    for data in ODD:
        tasks = {name: Played(behaviours) for name, behaviours in shared["tasks"].items()}
        done = execute(shared["definition"], tasks, data)
        assert done.status in ("SUCCEEDED", "FAILED", "TIMED_OUT")
