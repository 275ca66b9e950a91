def state_machine():
    process = {
        "Type": "Task",
        "Resource": "process",
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
        "Catch": [
            {"ErrorEquals": ["InvalidInput"], "ResultPath": "$.error", "Next": "Review"},
            {"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Notify"},
        ],
        "End": True,
    }
    review = {"Type": "Task", "Resource": "review", "End": True}
    notify = {"Type": "Task", "Resource": "notify", "Next": "Failed"}
    failed = {"Type": "Fail", "Error": "AssetFailed"}
    return {
        "StartAt": "Process",
        "States": {"Process": process, "Review": review, "Notify": notify, "Failed": failed},
    }
