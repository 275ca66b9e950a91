LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:"


def state_machine():
    process = {
        "Type": "Task",
        "Resource": LAMBDA + "process",
        "TimeoutSeconds": 60,
        "ResultPath": "$.result",
        "Retry": [
            {
                "ErrorEquals": ["Throttled", "States.Timeout"],
                "IntervalSeconds": 2,
                "BackoffRate": 2.0,
                "MaxAttempts": 3,
            }
        ],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Which"}],
        "End": True,
    }
    invalid = {"Variable": "$.error.Error", "StringMatches": "*InvalidInput*", "Next": "Review"}
    which = {"Type": "Choice", "Choices": [invalid], "Default": "Notify"}
    review = {"Type": "Task", "Resource": LAMBDA + "review", "End": True}
    notify = {"Type": "Task", "Resource": LAMBDA + "notify", "Next": "Failed"}
    failed = {"Type": "Fail", "Error": "AssetFailed"}
    return {
        "StartAt": "Process",
        "States": {
            "Process": process,
            "Which": which,
            "Review": review,
            "Notify": notify,
            "Failed": failed,
        },
    }
