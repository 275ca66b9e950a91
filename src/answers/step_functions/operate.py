"""What is done to executions from outside: started once, watched, and redriven?

`sfn` is a boto3 client of Step Functions.

Sources: https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html,
https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html and the service's
own description in botocore.
"""

from __future__ import annotations

import json
from typing import Any


def start_once(sfn: Any, machine: str, asset: dict[str, Any], version: str) -> str:
    """The execution of this version of the asset, started by this call or an earlier one.

    The name is the key of idempotence: a Standard workflow starts it once, and refuses it for 90
    days after it has ended. `machine` is the ARN of the machine.
    """
    name = f"{asset['id']}-{version}"
    data = json.dumps(asset, sort_keys=True)
    try:
        started = sfn.start_execution(stateMachineArn=machine, name=name, input=data)
        return str(started["executionArn"])
    except sfn.exceptions.ExecutionAlreadyExists:
        return f"{machine.replace(':stateMachine:', ':execution:')}:{name}"


def failure_rule(machine_arn: str) -> dict[str, Any]:
    """The EventBridge pattern for executions that ended badly, whatever the reason."""
    return {
        "source": ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        "detail": {
            "stateMachineArn": [machine_arn],
            "status": ["FAILED", "TIMED_OUT", "ABORTED"],
        },
    }


def redrive_failed(sfn: Any, machine_arn: str) -> tuple[list[str], list[str]]:
    """The executions redriven and those that cannot be, by their ARNs.

    A redrive goes on at the state that failed, with the *definition* that the execution began
    with: it helps when a function was mended, not when the machine was.
    """
    redriven, refused = [], []
    wanted = {"statusFilter": "FAILED", "redriveFilter": "NOT_REDRIVEN"}
    pages = sfn.get_paginator("list_executions")
    for page in pages.paginate(stateMachineArn=machine_arn, **wanted):
        for execution in page["executions"]:
            arn = execution["executionArn"]
            try:
                sfn.redrive_execution(executionArn=arn)
                redriven.append(arn)
            except sfn.exceptions.ExecutionNotRedrivable:
                refused.append(arn)
    return redriven, refused
