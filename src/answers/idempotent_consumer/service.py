"""What does the whole thing look like against AWS? The resources, and the function between them.

The effect is a description of an image, stored under a key that follows from the event: whoever
does it twice writes the same object twice.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from answers.idempotent_consumer.batch import Event, Response, handler
from answers.idempotent_consumer.notifications import Change, changes
from answers.idempotent_consumer.plan import PLAN, Plan
from answers.idempotent_consumer.store import Records

IMAGES, RESULTS = "catalogue-images", "catalogue-results"


@dataclass(frozen=True)
class Service:
    """The clients, and where the queue, its dead letters and the records are."""

    s3: Any
    sqs: Any
    url: str
    dead_url: str
    records: Records


def provision(session: Any, plan: Plan = PLAN, now: Callable[[], float] = time.time) -> Service:
    """The resources, created in the account of a boto3 session."""
    s3, sqs = session.client("s3"), session.client("sqs")
    for bucket in (IMAGES, RESULTS):
        s3.create_bucket(Bucket=bucket)
    dead_url = sqs.create_queue(
        QueueName="uploads-dead", Attributes={"MessageRetentionPeriod": str(plan.dead_retention)}
    )["QueueUrl"]
    redrive = {"deadLetterTargetArn": _arn(sqs, dead_url), "maxReceiveCount": plan.max_receives}
    attributes = {
        "VisibilityTimeout": str(plan.visibility),
        "MessageRetentionPeriod": str(plan.retention),
        "RedrivePolicy": json.dumps(redrive),
    }
    url = sqs.create_queue(QueueName="uploads", Attributes=attributes)["QueueUrl"]
    told = {"QueueArn": _arn(sqs, url), "Events": ["s3:ObjectCreated:*"]}
    s3.put_bucket_notification_configuration(
        Bucket=IMAGES, NotificationConfiguration={"QueueConfigurations": [told]}
    )
    table = _table(session)
    return Service(s3, sqs, url, dead_url, Records(table, now, plan.lease, plan.keep))


def _arn(sqs: Any, url: str) -> str:
    found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
    return str(found["Attributes"]["QueueArn"])


def _table(session: Any) -> Any:
    table = session.resource("dynamodb").create_table(
        TableName="processed-events",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    table.wait_until_exists()
    table.meta.client.update_time_to_live(
        TableName=table.name,
        TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires_at"},
    )
    return table


def mapping(arn: str, function: str) -> dict[str, Any]:
    """What `lambda.create_event_source_mapping` is called with."""
    return {
        "EventSourceArn": arn,
        "FunctionName": function,
        "BatchSize": 10,
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
    }


def consume(event: Event, service: Service, describe: Callable[[bytes], str]) -> Response:
    """What the function answers to a batch of notifications."""
    s3 = service.s3

    def effect(change: Change) -> str:
        found = s3.get_object(Bucket=change.bucket, Key=change.key)
        said = describe(found["Body"].read())
        key = f"{change.key}.txt"
        s3.put_object(Bucket=RESULTS, Key=key, Body=said.encode())
        return key

    def process(body: str) -> None:
        for change in changes(body):
            service.records.process_once(change.id, partial(effect, change))

    return handler(event, process)
