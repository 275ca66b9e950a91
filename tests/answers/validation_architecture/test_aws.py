"""The ports over AWS's API, as moto serves it."""

import json

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from answers.validation_architecture.aws import DynamoRecords, S3Storage, StepFunctions
from answers.validation_architecture.machine import validation_machine
from answers.validation_architecture.ports import Conflict, Validation


@pytest.fixture
def session():
    """A session that reaches nothing but moto."""
    with mock_aws():
        yield boto3.Session("testing", "testing", region_name="us-east-1")


def test_an_asset_has_a_version_and_a_format(session):
    """The version follows the content; nothing has none; twelve bytes tell the format."""
    s3 = session.client("s3")
    s3.create_bucket(Bucket="uploads")
    storage, uri = S3Storage(s3), "s3://uploads/ann/hero.png"
    assert storage.version(uri) is None
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"GIF89a" + b"\0" * 100)
    first = storage.version(uri)
    assert storage.format(uri, first) == "gif"
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"\x89PNG\r\n\x1a\n")
    second = storage.version(uri)
    assert second not in (None, first)
    assert storage.format(uri, second) == "png"
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"")
    assert storage.format(uri, storage.version(uri)) is None


def test_another_version_than_the_one_asked_for_is_not_read(session):
    """An upload between the POST and the check is an error of the check, not its subject."""
    s3 = session.client("s3")
    s3.create_bucket(Bucket="uploads")
    storage, uri = S3Storage(s3), "s3://uploads/ann/hero.png"
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"GIF89a")
    asked = storage.version(uri)
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"\x89PNG\r\n\x1a\n")
    with pytest.raises(ClientError) as caught:
        storage.format(uri, asked)
    assert caught.value.response["Error"]["Code"] == "PreconditionFailed"


def test_records_are_added_once_and_replaced_on_purpose(session):
    """A repeated POST finds what is there, with its verdict."""
    table = session.resource("dynamodb").create_table(
        TableName="validations",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    records = DynamoRecords(table)
    running = Validation("v1", "ann", "s3://uploads/ann/hero.png", "image")
    assert records.get("v1") is None
    assert records.add(running) == running
    verdict = {"verdict": "partial", "failed": [], "not_checked": ["logo"], "warnings": []}
    done = Validation("v1", "ann", "s3://uploads/ann/hero.png", "image", "done", verdict)
    records.put(done)
    assert records.add(running) == done == records.get("v1")


def test_a_name_starts_once(session):
    """The same name and input again is no error, other input is a conflict."""
    client = session.client("stepfunctions")
    machine = client.create_state_machine(
        name="validation",
        definition=json.dumps(validation_machine()),
        roleArn="arn:aws:iam::123456789012:role/validation",
    )["stateMachineArn"]
    workflow = StepFunctions(client, machine)
    workflow.start("v1", {"type": "image", "id": "v1"})
    workflow.start("v1", {"id": "v1", "type": "image"})
    assert len(client.list_executions(stateMachineArn=machine)["executions"]) == 1
    with pytest.raises(Conflict):
        workflow.start("v1", {"id": "v1", "type": "video"})


def test_a_name_whose_execution_has_ended_is_done_work(session):
    """AWS refuses the name then, though the input is the same; the port does not."""
    client = session.client("stepfunctions")
    machine = client.create_state_machine(
        name="validation",
        definition=json.dumps(validation_machine()),
        roleArn="arn:aws:iam::123456789012:role/validation",
    )["stateMachineArn"]
    workflow = StepFunctions(client, machine)
    workflow.start("v1", {"id": "v1"})
    arn = client.list_executions(stateMachineArn=machine)["executions"][0]["executionArn"]
    client.stop_execution(executionArn=arn)
    workflow.start("v1", {"id": "v1"})
    assert len(client.list_executions(stateMachineArn=machine)["executions"]) == 1
