"""Which machines and handlers are in circulation, though they fail?"""

from __future__ import annotations

import copy
import json
from typing import Any

from answers.validation_architecture.domain import Finding
from answers.validation_architecture.machine import validation_machine


def without_catchers() -> dict[str, Any]:
    """The machine whose author says "Parallel isolates the branches"; it does not."""
    machine = validation_machine()
    for branch in machine["States"]["Check"]["Branches"]:
        for name in list(branch["States"]):
            if branch["States"][name].pop("Catch", None) is None:
                del branch["States"][name]
    return machine


def store_without_result_path() -> dict[str, Any]:
    """The machine whose store step replaces everything by the store's own answer."""
    machine = copy.deepcopy(validation_machine())
    del machine["States"]["Store"]["ResultPath"]
    return machine


def proxy_shaped() -> dict[str, Any]:
    """A machine that asks for a field of a `body`, which is a text."""
    choice = {"Variable": "$.body.verdict", "StringEquals": "approved", "Next": "Publish"}
    return {
        "StartAt": "Approved?",
        "States": {
            "Approved?": {"Type": "Choice", "Choices": [choice], "Default": "Reject"},
            "Publish": {"Type": "Succeed"},
            "Reject": {"Type": "Fail"},
        },
    }


def dumps_the_dict(finding: Finding) -> str:
    """What most handlers write; an Enum is not JSON."""
    return json.dumps(finding.__dict__)
