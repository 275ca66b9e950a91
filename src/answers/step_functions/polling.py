"""How does a machine wait for a job that it can only ask?

It waits, asks, and decides. Three things make the loop safe: the answer is kept *beside* the state
(`$.poll`), so that the next wait still finds `$.wait_time`; the number of checks is bounded; and a
status that nobody foresaw means "not yet", so that it meets the bound too.
"""

from __future__ import annotations

from typing import Any

LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"
CHECKS = 20


def polling_machine() -> dict[str, Any]:
    """The machine that asks `check` until the job has ended, at most 20 times.

    Examples:
        >>> list(polling_machine()["States"])
        ['Pause', 'Check', 'Ended?', 'Completed', 'Job failed', 'Gave up']
    """
    check = {
        "Type": "Task",
        "Resource": LAMBDA + "check",
        "TimeoutSeconds": 30,
        "ResultPath": "$.poll",
        "Next": "Ended?",
    }
    status, number = "$.poll.status", "$.poll.n"
    ended = {
        "Type": "Choice",
        # The bound comes last: a final check that says COMPLETED counts.
        "Choices": [
            {"Variable": status, "StringEquals": "COMPLETED", "Next": "Completed"},
            {"Variable": status, "StringEquals": "FAILED", "Next": "Job failed"},
            {"Variable": number, "NumericGreaterThanEquals": CHECKS, "Next": "Gave up"},
        ],
        "Default": "Pause",
    }
    return {
        "StartAt": "Pause",
        "States": {
            "Pause": {"Type": "Wait", "SecondsPath": "$.wait_time", "Next": "Check"},
            "Check": check,
            "Ended?": ended,
            "Completed": {"Type": "Succeed"},
            "Job failed": {"Type": "Fail", "Error": "JobFailed", "Cause": "The job says FAILED."},
            "Gave up": {"Type": "Fail", "Error": "GaveUp", "Cause": f"No end in {CHECKS} checks."},
        },
    }
