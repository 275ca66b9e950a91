"""The whole service against AWS's API, its settings, and the transaction."""

from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.session import get_session
from botocore.validate import validate_parameters
from moto import mock_aws

from answers.idempotent_consumer.plan import PLAN, Plan, problems
from answers.idempotent_consumer.service import IMAGES, RESULTS, consume, mapping, provision
from answers.idempotent_consumer.transaction import count_once
from scenes.idempotent_consumer.mapping import deliver_from_sqs
from scenes.idempotent_consumer.walkthrough import walk
from tests.grader.sim.stores import ACCESS


@pytest.fixture
def session() -> Iterator[Any]:
    """A session of an empty account."""
    with mock_aws():
        yield boto3.Session(**ACCESS)


def test_an_upload_becomes_a_result(session: Any) -> None:
    """S3's own notification is read, its key decoded, and its test message passed over."""
    service = provision(session)
    service.s3.put_object(Bucket=IMAGES, Key="red dress+belt.jpg", Body=b"123")
    count = deliver_from_sqs(
        service.sqs, service.url, lambda event: consume(event, service, lambda image: f"{image!r}")
    )
    assert count == 2
    found = service.s3.get_object(Bucket=RESULTS, Key="red dress+belt.jpg.txt")["Body"].read()
    assert found == b"b'123'"


def test_the_walk_through() -> None:
    """The duplicate calls no model, and the broken image ends as a dead letter, alone."""
    with mock_aws():
        lines = walk(boto3.Session(**ACCESS)).splitlines()[2:]
    assert sum("| called |" in line for line in lines) == 1 + PLAN.max_receives
    assert [line for line in lines if "dead letter" in line] == [lines[-1]]
    assert "`broken.jpg`" in lines[-1]
    assert sum("dress" in line and "deleted" in line for line in lines) == 2


def test_the_queue_has_the_planned_settings(session: Any) -> None:
    """Visibility, retention and redrive policy are those of the plan; TTL is on."""
    service = provision(session)
    found = service.sqs.get_queue_attributes(QueueUrl=service.url, AttributeNames=["All"])
    attributes = found["Attributes"]
    assert attributes["VisibilityTimeout"] == f"{PLAN.visibility}"
    assert attributes["MessageRetentionPeriod"] == f"{PLAN.retention}"
    assert f'"maxReceiveCount": {PLAN.max_receives}' in attributes["RedrivePolicy"]
    ttl = session.client("dynamodb").describe_time_to_live(TableName="processed-events")
    assert ttl["TimeToLiveDescription"] == {
        "TimeToLiveStatus": "ENABLED",
        "AttributeName": "expires_at",
    }


def test_the_mapping_is_what_lambda_takes() -> None:
    """The parameters are valid by botocore's model of Lambda, which knows one response type."""
    model = get_session().get_service_model("lambda")
    shape = model.operation_model("CreateEventSourceMapping").input_shape
    validate_parameters(mapping("arn:aws:sqs:us-east-1:123456789012:uploads", "describe"), shape)
    assert model.shape_for("FunctionResponseType").enum == ["ReportBatchItemFailures"]


@pytest.mark.parametrize(
    ("plan", "count"),
    [
        (PLAN, 0),
        (Plan(timeout=61), 1),
        (Plan(timeout=90), 1),
        (Plan(timeout=91), 2),
        (Plan(visibility=59, lease=60), 2),
        (Plan(visibility=359), 1),
        (Plan(lease=60), 0),
        (Plan(lease=59), 1),
        (Plan(lease=361), 1),
        (Plan(max_receives=4), 1),
        (Plan(dead_retention=PLAN.retention), 1),
        (Plan(keep=PLAN.keep - 1), 1),
    ],
)
def test_plans(plan: Plan, count: int) -> None:
    """Each setting has its limit, and just within it all is well."""
    assert len(problems(plan)) == count


def test_a_transaction_counts_once(session: Any) -> None:
    """The mark and the count are written together or not at all."""
    client = session.client("dynamodb")
    for name in ("processed-events", "products"):
        client.create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
    counted = [count_once(client, event, "p1") for event in ("e1", "e2", "e1", "e2", "e3")]
    assert counted == [True, True, False, False, True]
    item = client.get_item(TableName="products", Key={"id": {"S": "p1"}})["Item"]
    assert item["images"] == {"N": "3"}
