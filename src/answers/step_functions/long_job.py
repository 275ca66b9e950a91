"""What if the step takes an hour? Then nobody should ask; the service or the job should tell.

`.sync`: Step Functions starts the job and follows it itself, where the service is one that it
knows. A callback token: the machine hands out a token and waits, without cost, until somebody
sends it back; heartbeats tell a long job from a dead one.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html
"""

from __future__ import annotations

from typing import Any

HOUR = 3600
QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/render"


def followed() -> dict[str, Any]:
    """The state that runs a Batch job, and fails with it."""
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::batch:submitJob.sync",
        "Parameters": {
            "JobName": "render",
            "JobQueue": "renderers",
            "JobDefinition": "render:3",
            "Parameters": {"asset.$": "$.id"},
        },
        "TimeoutSeconds": 2 * HOUR,
        "ResultPath": "$.job",
        "End": True,
    }


def called_back() -> dict[str, Any]:
    """The state that queues the work with a token, and waits for the token to come back."""
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {
            "QueueUrl": QUEUE,
            "MessageBody": {"asset.$": "$.id", "token.$": "$$.Task.Token"},
        },
        "HeartbeatSeconds": 300,
        "TimeoutSeconds": 2 * HOUR,
        "ResultPath": "$.job",
        "End": True,
    }


def machine(state: dict[str, Any]) -> dict[str, Any]:
    """A machine of that one state."""
    return {"StartAt": "Render", "States": {"Render": state}}


def work(client: Any, token: str, steps: int) -> None:
    """The worker's side: a sign of life after each step, then the answer.

    Each sign restarts the clock of `HeartbeatSeconds`, not that of `TimeoutSeconds`.
    """
    for _ in range(steps):
        client.send_task_heartbeat(taskToken=token)
    client.send_task_success(taskToken=token, output='{"rendered": true}')
