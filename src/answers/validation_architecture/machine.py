"""What runs the checks? A state machine; it orchestrates the service layer, and is no controller.

The type is chosen, a video is probed first by a container, four validators run side by side, each
catches its own faults, and the verdict is computed, stored and announced.
"""

from __future__ import annotations

from typing import Any

from answers.step_functions.errors import SERVICE

INVOKE = "arn:aws:states:::lambda:invoke"
PROBE = "arn:aws:states:::ecs:runTask.sync"
PUBLISH = "arn:aws:states:::sns:publish"
VALIDATORS = ("format", "dimensions", "logo", "brand")
VERDICT = ("verdict", "failed", "not_checked", "warnings")
TRANSIENT = ["Throttled", "Lambda.TooManyRequestsException", *SERVICE, "States.Timeout"]
TOPIC = "arn:aws:sns:us-east-1:123456789012:verdicts"


def validation_machine() -> dict[str, Any]:
    """The machine; its input has `id`, `owner`, `asset`, `version` and `type`.

    Examples:
        >>> validation_machine()["StartAt"]
        'Type?'
    """
    image, video, cinematic = (
        {"Variable": "$.type", "StringEquals": kind} for kind in ("image", "video", "cinematic")
    )
    choices = [
        {**image, "Next": "Check"},
        {"Or": [video, cinematic], "Next": "Probe", "Comment": "video, cinematic"},
    ]
    return {
        "StartAt": "Type?",
        "TimeoutSeconds": 3600,
        "States": {
            "Type?": {"Type": "Choice", "Choices": choices, "Default": "Unknown"},
            "Unknown": {"Type": "Fail", "Error": "UnknownType"},
            "Probe": {**probe(), "Next": "Check"},
            "Check": {
                "Type": "Parallel",
                "Branches": [branch(name) for name in VALIDATORS],
                "ResultPath": "$.results",
                "Next": "Aggregate",
            },
            "Aggregate": {
                **invoke("aggregate"),
                "ResultSelector": {f"{key}.$": f"$.Payload.{key}" for key in VERDICT},
                "ResultPath": "$.verdict",
                "Next": "Store",
            },
            "Store": {**invoke("store"), "ResultPath": None, "Next": "Notify"},
            "Notify": notify(),
            "Done": {"Type": "Succeed"},
        },
    }


def branch(validator: str) -> dict[str, Any]:
    """One validator. Whatever goes wrong in it becomes a result, and the other branches go on."""
    name, gap = validator.title(), f"No {validator}"
    unchecked = {"validator": validator, "status": "error", "error.$": "$.error.Error"}
    catcher = {"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": gap}
    return {
        "StartAt": name,
        "States": {
            name: {
                **invoke(validator),
                "OutputPath": "$.Payload",
                "Catch": [catcher],
                "End": True,
            },
            gap: {"Type": "Pass", "Parameters": unchecked, "End": True},
        },
    }


def invoke(function: str, seconds: int = 30) -> dict[str, Any]:
    """A Task that calls a function, with a time limit and retries of what may pass."""
    transient = {
        "ErrorEquals": TRANSIENT,
        "IntervalSeconds": 2,
        "BackoffRate": 2.0,
        "MaxAttempts": 3,
        "JitterStrategy": "FULL",
    }
    return {
        "Type": "Task",
        "Resource": INVOKE,
        "Parameters": {"FunctionName": function, "Payload.$": "$"},
        "TimeoutSeconds": seconds,
        "Retry": [transient],
    }


def probe() -> dict[str, Any]:
    """A container that reads a whole video; `.sync` waits for its end without a queue or a poll."""
    overrides = {"Name": "probe", "Environment": [{"Name": "ASSET", "Value.$": "$.asset"}]}
    return {
        "Type": "Task",
        "Resource": PROBE,
        "Parameters": {
            "Cluster": "validation",
            "TaskDefinition": "probe",
            "LaunchType": "FARGATE",
            "Overrides": {"ContainerOverrides": [overrides]},
        },
        "TimeoutSeconds": 1800,
        "ResultPath": None,
    }


def notify() -> dict[str, Any]:
    """Announce what is stored already; a message that is lost does not undo it."""
    return {
        "Type": "Task",
        "Resource": PUBLISH,
        "Parameters": {"TopicArn": TOPIC, "Message.$": "$.verdict.verdict"},
        "TimeoutSeconds": 10,
        "ResultPath": None,
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": None, "Next": "Done"}],
        "Next": "Done",
    }
