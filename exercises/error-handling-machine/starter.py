LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"


def state_machine() -> dict:
    """The machine that processes one asset."""
    process = {
        "Type": "Task",
        "Resource": LAMBDA + "process",
        "End": True,
    }
    # TODO: keep the result, limit the time, retry, catch; add the other states.
    return {"StartAt": "Process", "States": {"Process": process}}
