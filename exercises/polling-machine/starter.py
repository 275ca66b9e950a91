LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"


def polling_machine() -> dict:
    """The machine that asks `check` until the job has ended."""
    check = {
        "Type": "Task",
        "Resource": LAMBDA + "check",
        "TimeoutSeconds": 30,
        "End": True,
    }
    # TODO: wait, keep the answer, decide, come round again, not for ever.
    return {"StartAt": "Check", "States": {"Check": check}}
