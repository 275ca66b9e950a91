"""Executions are started once, failures are seen, and redrives are asked for as AWS wants it."""

import json

import boto3
import pytest
from botocore.stub import Stubber
from moto import mock_aws

from answers.step_functions.operate import failure_rule, redrive_failed, start_once

REGION = "us-east-1"
MACHINE = f"arn:aws:states:{REGION}:123456789012:stateMachine:assets"
PASS = {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True}}}


@pytest.fixture
def aws(monkeypatch):
    """Moto, with credentials that are nobody's."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "none")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    with mock_aws():
        yield


@pytest.mark.usefixtures("aws")
def test_a_version_of_an_asset_is_started_once():
    """The second call gives the same execution, another version another one."""
    sfn = boto3.client("stepfunctions")
    role = "arn:aws:iam::123456789012:role/assets"
    made = sfn.create_state_machine(name="assets", definition=json.dumps(PASS), roleArn=role)
    arn = made["stateMachineArn"]
    first = start_once(sfn, arn, {"id": "p1"}, "v1")
    assert start_once(sfn, arn, {"id": "p1"}, "v1") == first
    assert start_once(sfn, arn, {"id": "p1"}, "v2") != first
    assert len(sfn.list_executions(stateMachineArn=arn)["executions"]) == 2


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(
    ("detail", "seen"),
    [
        ({"status": "FAILED", "stateMachineArn": MACHINE}, True),
        ({"status": "TIMED_OUT", "stateMachineArn": MACHINE}, True),
        ({"status": "ABORTED", "stateMachineArn": MACHINE}, True),
        ({"status": "SUCCEEDED", "stateMachineArn": MACHINE}, False),
        ({"status": "RUNNING", "stateMachineArn": MACHINE}, False),
        ({"status": "FAILED", "stateMachineArn": MACHINE + "-2"}, False),
    ],
)
def test_the_rule_sees_what_ended_badly(detail, seen):
    """EventBridge delivers failures of this machine, and nothing else."""
    events, sqs = boto3.client("events"), boto3.client("sqs")
    url = sqs.create_queue(QueueName="alarms")["QueueUrl"]
    queue = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]
    events.put_rule(Name="failed", EventPattern=json.dumps(failure_rule(MACHINE)))
    events.put_targets(Rule="failed", Targets=[{"Id": "q", "Arn": queue["QueueArn"]}])
    kind = "Step Functions Execution Status Change"
    entry = {"Source": "aws.states", "DetailType": kind, "Detail": json.dumps(detail)}
    events.put_events(Entries=[entry])
    assert bool(sqs.receive_message(QueueUrl=url).get("Messages")) is seen


def test_redrives_page_by_page_and_tells_what_it_could_not():
    """Botocore accepts each request; one that is too old is listed, and the next is tried."""
    sfn = boto3.client(
        "stepfunctions",
        region_name=REGION,
        aws_access_key_id="none",
        aws_secret_access_key="none",
    )
    arns = [MACHINE.replace("stateMachine", "execution") + f":{name}" for name in "abc"]
    listed = [
        {
            "executionArn": arn,
            "stateMachineArn": MACHINE,
            "name": arn[-1],
            "status": "FAILED",
            "startDate": 0,
        }
        for arn in arns
    ]
    asked = {
        "stateMachineArn": MACHINE,
        "statusFilter": "FAILED",
        "redriveFilter": "NOT_REDRIVEN",
    }
    with Stubber(sfn) as stub:
        page = {"executions": listed[:2], "nextToken": "more"}
        stub.add_response("list_executions", page, asked)
        stub.add_response("redrive_execution", {"redriveDate": 0}, {"executionArn": arns[0]})
        stub.add_client_error("redrive_execution", "ExecutionNotRedrivable")
        rest = {"executions": listed[2:]}
        stub.add_response("list_executions", rest, {**asked, "nextToken": "more"})
        stub.add_response("redrive_execution", {"redriveDate": 0}, {"executionArn": arns[2]})
        assert redrive_failed(sfn, MACHINE) == ([arns[0], arns[2]], [arns[1]])
        stub.assert_no_pending_responses()
