"""Which machines do people write that look right? Each is run by the page, and fails there."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from answers.step_functions.assets import asset_machine
from answers.step_functions.polling import polling_machine
from answers.step_functions.process import LAMBDA, state_machine

type Machine = dict[str, Any]

TASK_FAILED = {"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 2, "MaxAttempts": 3}


def retries_what_it_catches() -> Machine:
    """The permanent error has a catcher, but a retrier takes it first."""
    return _with_retry([TASK_FAILED])


def never_retries_it() -> Machine:
    """The cure, if the wide retrier has to stay: one for the permanent error before it."""
    return _with_retry([{"ErrorEquals": ["InvalidInput"], "MaxAttempts": 0}, TASK_FAILED])


def waits_for_ever() -> Machine:
    """No time limit, so `States.Timeout` comes after 99,999,999 seconds."""
    machine = state_machine()
    del machine["States"]["Process"]["TimeoutSeconds"]
    return machine


def forgets_timeouts() -> Machine:
    """Retries and catches `States.TaskFailed`, which a time-out is not."""
    machine = _with_retry([TASK_FAILED])
    machine["States"]["Process"]["Catch"][-1]["ErrorEquals"] = ["States.TaskFailed"]
    return machine


def forgets_the_asset() -> Machine:
    """The error replaces the input, so the reviewer does not learn which asset it is about."""
    machine = state_machine()
    del machine["States"]["Process"]["Catch"][0]["ResultPath"]
    return machine


def loses_its_state() -> Machine:
    """The check's answer replaces the state, and with it `wait_time`."""
    machine = polling_machine()
    del machine["States"]["Check"]["ResultPath"]
    return _reading(machine, "$.status", "$.n")


def asks_for_ever() -> Machine:
    """No bound on the number of checks."""
    machine = polling_machine()
    del machine["States"]["Ended?"]["Choices"][2]
    del machine["States"]["Gave up"]
    return machine


def hides_every_fault() -> Machine:
    """Each branch catches everything, at once, and leaves a constant in its place."""
    machine = asset_machine()
    for branch in machine["States"]["Extract"]["Branches"]:
        name, gap = branch["States"]
        extractor = branch["States"][name]
        del extractor["Retry"]
        extractor["Catch"] = [{"ErrorEquals": ["States.ALL"], "Next": gap}]
        result = {"missing": True, "reason": "asset failed"}
        branch["States"][gap] = {"Type": "Pass", "Result": result, "End": True}
    return machine


def fragment() -> Machine:
    """What is often shown: one state, and two that it leads to but that nobody wrote."""
    process = {
        "Type": "Task",
        "Resource": LAMBDA + "process",
        "Catch": [{"ErrorEquals": ["States.ALL", "InvalidInput"], "Next": "HandleError"}],
        "Next": "NextStep",
    }
    return {"States": {"Process": process}}


def _with_retry(retriers: Sequence[dict[str, Any]]) -> Machine:
    machine = state_machine()
    machine["States"]["Process"]["Retry"] = copy.deepcopy(list(retriers))
    return machine


def _reading(machine: Machine, status: str, number: str) -> Machine:
    for rule in machine["States"]["Ended?"]["Choices"]:
        rule["Variable"] = status if "StringEquals" in rule else number
    return machine
