"""How does one step deal with its errors, so that each kind ends where it belongs?

The retrier names what may pass: throttling and silence. Everything else is caught at once. What
the input itself causes goes to a person; what nobody expected is told to somebody, and then the
execution *fails*, because an execution that succeeds is one that no alarm sees.
"""

from __future__ import annotations

from typing import Any

LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"


def state_machine() -> dict[str, Any]:
    """The machine of one step, `Process`, with its errors handled by name.

    `ResultPath` puts results and errors beside the input, so no state loses the asset's id.

    Examples:
        >>> list(state_machine()["States"])
        ['Process', 'Review', 'Notify', 'Failed']
    """
    transient = {
        "ErrorEquals": ["Throttled", "States.Timeout"],
        "IntervalSeconds": 2,
        "BackoffRate": 2.0,
        "MaxAttempts": 3,
    }
    beside = {"ResultPath": "$.error"}
    process = {
        "Type": "Task",
        "Resource": LAMBDA + "process",
        "TimeoutSeconds": 60,
        "ResultPath": "$.result",
        "Retry": [transient],
        "Catch": [
            {"ErrorEquals": ["InvalidInput"], **beside, "Next": "Review"},
            {"ErrorEquals": ["States.ALL"], **beside, "Next": "Notify"},
        ],
        "End": True,
    }
    review = {
        "Type": "Task",
        "Resource": LAMBDA + "review",
        "TimeoutSeconds": 60,
        "ResultPath": None,
        "End": True,
    }
    # Telling may fail too; that must not hide what it should have told.
    untold = {"ErrorEquals": ["States.ALL"], "Next": "Failed"}
    notify = {
        "Type": "Task",
        "Resource": LAMBDA + "notify",
        "TimeoutSeconds": 60,
        "ResultPath": None,
        "Catch": [untold],
        "Next": "Failed",
    }
    failed = {
        "Type": "Fail",
        "Error": "AssetFailed",
        "Cause": "Not processed; see what Notify received.",
    }
    states = {"Process": process, "Review": review, "Notify": notify, "Failed": failed}
    return {"StartAt": "Process", "States": states}
