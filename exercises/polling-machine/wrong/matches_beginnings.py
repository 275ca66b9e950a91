LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"


def polling_machine():
    check = {
        "Type": "Task",
        "Resource": LAMBDA + "check",
        "TimeoutSeconds": 30,
        "ResultPath": "$.poll",
        "Next": "Ended?",
    }
    choices = [
        {"Variable": "$.poll.status", "StringMatches": "COMPLETED*", "Next": "Completed"},
        {"Variable": "$.poll.status", "StringMatches": "FAILED*", "Next": "Job failed"},
        {"Variable": "$.poll.n", "NumericGreaterThanEquals": 20, "Next": "Gave up"},
    ]
    return {
        "StartAt": "Pause",
        "States": {
            "Pause": {"Type": "Wait", "SecondsPath": "$.wait_time", "Next": "Check"},
            "Check": check,
            "Ended?": {"Type": "Choice", "Choices": choices, "Default": "Pause"},
            "Completed": {"Type": "Succeed"},
            "Job failed": {"Type": "Fail", "Error": "JobFailed"},
            "Gave up": {"Type": "Fail", "Error": "GaveUp"},
        },
    }
