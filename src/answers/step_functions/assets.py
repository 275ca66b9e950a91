"""What is the whole machine for assets, and which error ends where?

Validate, extract colour and finish side by side, decide what the parts amount to, store. Three
kinds of errors leave the way:

- the input's own fault goes to a person, and the execution *succeeds*: a rejection is a result;
- an extractor that finds nothing leaves a gap in its place, and the other's result is kept;
- everything else, when its retries are used up, fails the execution where it stands. No catcher
  leads it to a Fail state: a rule outside tells somebody, and a redrive starts at the step that
  failed (see `operate`).
"""

from __future__ import annotations

from typing import Any

from answers.step_functions.errors import SERVICE

LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"
EXTRACTORS = ("colour", "finish")
TRANSIENT = [
    "Throttled",
    "Lambda.TooManyRequestsException",
    *SERVICE,
    "Sandbox.Timedout",
    "States.Timeout",
]


def asset_machine() -> dict[str, Any]:
    """The machine; its input is an object with `id` and `image`, a place in S3.

    Examples:
        >>> asset_machine()["StartAt"]
        'Validate'
    """
    missing = [f"$.extracted[{i}].missing" for i in range(len(EXTRACTORS))]
    gaps = [{"Variable": path, "IsPresent": True} for path in missing]
    return {
        "StartAt": "Validate",
        "TimeoutSeconds": 1200,
        "States": {
            "Validate": {
                **task("validate", "$.checked"),
                "Catch": [
                    {"ErrorEquals": ["InvalidInput"], "ResultPath": "$.error", "Next": "Review"}
                ],
                "Next": "Extract",
            },
            "Extract": {
                "Type": "Parallel",
                "Branches": [branch(name) for name in EXTRACTORS],
                "ResultPath": "$.extracted",
                "Next": "Complete?",
            },
            "Complete?": {
                "Type": "Choice",
                "Choices": [
                    {"And": gaps, "Next": "Review", "Comment": "both missing"},
                    {"Or": gaps, "Next": "Partial", "Comment": "one missing"},
                ],
                "Default": "Whole",
            },
            "Partial": verdict("partial"),
            "Whole": verdict("whole"),
            "Store": {**task("store", None), "Next": "Done"},
            "Done": {"Type": "Succeed"},
            "Review": {**task("review", None), "Next": "Done"},
        },
    }


def branch(extractor: str) -> dict[str, Any]:
    """A branch of the Parallel state: one extractor, its retries, and the gap that it may leave.

    Only the extractor's own error is caught. The gap keeps id and error, as a Pass state with
    Parameters: a `Result` would be the same for all.
    """
    name, gap = extractor.title(), f"No {extractor}"
    found = {"ErrorEquals": ["ExtractionFailed"], "ResultPath": "$.error"}
    kept = {"id.$": "$.id", "missing": extractor, "error.$": "$.error.Error"}
    return {
        "StartAt": name,
        "States": {
            name: {**task(extractor), "Catch": [{**found, "Next": gap}], "End": True},
            gap: {"Type": "Pass", "Parameters": kept, "End": True},
        },
    }


def task(function: str, result_path: str | None = "$") -> dict[str, Any]:
    """A Task with a time limit and retries of what may pass."""
    transient = {
        "ErrorEquals": TRANSIENT,
        "IntervalSeconds": 2,
        "BackoffRate": 2.0,
        "MaxAttempts": 4,
        "MaxDelaySeconds": 10,
        "JitterStrategy": "FULL",
    }
    return {
        "Type": "Task",
        "Resource": LAMBDA + function,
        "TimeoutSeconds": 60,
        "ResultPath": result_path,
        "Retry": [transient],
    }


def verdict(word: str) -> dict[str, Any]:
    """A Pass state that puts a verdict beside the state."""
    return {"Type": "Pass", "Result": word, "ResultPath": "$.verdict", "Next": "Store"}
