"""How are ten thousand images processed in one run? As child executions of a distributed Map.

Each child has a history of its own, so the 25,000 events of one history do not end the run; the
items come from S3, so the 256 KiB of a state's input do not either; and some may fail.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
"""

from __future__ import annotations

from typing import Any

from answers.step_functions.assets import task

READER = {
    "Resource": "arn:aws:states:::s3:getObject",
    "ReaderConfig": {"InputType": "JSONL"},
    "Parameters": {"Bucket.$": "$.bucket", "Key.$": "$.manifest"},
}
"""Where the items are: a file in S3, one JSON object a line."""


def batch_machine(*, reader: bool = True) -> dict[str, Any]:
    """The machine; without a reader the items are the list `$.items` of the input.

    Examples:
        >>> batch_machine(reader=False)["States"]["Each"]["ItemsPath"]
        '$.items'
    """
    child = {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
        "StartAt": "Process",
        "States": {"Process": {**task("process"), "End": True}},
    }
    items = {"ItemReader": READER} if reader else {"ItemsPath": "$.items"}
    each = {
        "Type": "Map",
        **items,
        "ItemProcessor": child,
        "MaxConcurrency": 200,
        "ToleratedFailurePercentage": 1,
        "ResultPath": "$.results",
        "End": True,
    }
    return {"StartAt": "Each", "States": {"Each": each}}
