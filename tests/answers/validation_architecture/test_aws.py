"""The ports over AWS's API, as moto serves it."""

import json

import boto3
import pytest
from moto import mock_aws

from answers.validation_architecture.aws import S3Storage, StepFunctions
from answers.validation_architecture.machine import validation_machine
from answers.validation_architecture.ports import Conflict


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
    assert storage.format(uri) == "gif"
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"\x89PNG\r\n\x1a\n")
    assert storage.version(uri) not in (None, first)
    assert storage.format(uri) == "png"
    s3.put_object(Bucket="uploads", Key="ann/hero.png", Body=b"")
    assert storage.format(uri) is None


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
