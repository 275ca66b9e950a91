"""The queue and the table beside moto's SQS and DynamoDB, each pair under the same names.

The model's clock is simulated; moto's is real.
"""

from __future__ import annotations

import json
import time
from typing import Any

import boto3
from botocore.exceptions import ClientError

from grader.sim.clock import Clock
from grader.sim.queues import Queue
from grader.sim.table import Table

type Said = list[Any]

ACCESS: Any = {
    "region_name": "us-east-1",
    "aws_access_key_id": "testing",
    "aws_secret_access_key": "testing",
}


class SimulatedQueue:
    """The model, under the names of the script's operations."""

    def __init__(self, visibility: int, max_receives: int | None) -> None:
        self._clock = Clock()
        self._queue = Queue(self._clock, visibility, max_receives)
        self._receipts: list[str] = []

    def send(self, body: str, delay: int = 0) -> None:
        """Sends a message."""
        self._queue.send(body, delay)

    def receive(self, limit: int = 1) -> Said:
        """The bodies and how often each has been received; the receipts are kept in order."""
        found = self._queue.receive(limit)
        self._receipts += [message.receipt for message in found]
        return [(message.body, message.receives) for message in found]

    def delete(self, nth: int) -> None:
        """Deletes by the nth receipt that was given out."""
        self._queue.delete(self._receipts[nth])

    def hide(self, nth: int, seconds: int) -> bool:
        """Hides by the nth receipt."""
        return self._queue.hide(self._receipts[nth], seconds)

    def counts(self) -> Said:
        """How many are visible, in flight and delayed."""
        return [self._queue.depth, self._queue.in_flight, self._queue.delayed]

    def dead(self) -> Said:
        """The bodies of the dead letters."""
        return [message.body for message in self._queue.dead]

    def wait(self, seconds: float) -> None:
        """Lets time pass."""
        self._clock.advance(seconds)


class MotoQueue:
    """The same of SQS."""

    def __init__(self, visibility: int, max_receives: int | None) -> None:
        self._sqs = boto3.client("sqs", **ACCESS)
        self._dead = self._sqs.create_queue(QueueName="dead")["QueueUrl"]
        named = self._sqs.get_queue_attributes(QueueUrl=self._dead, AttributeNames=["QueueArn"])
        attributes = {"VisibilityTimeout": str(visibility)}
        if max_receives is not None:
            target = named["Attributes"]["QueueArn"]
            policy = {"deadLetterTargetArn": target, "maxReceiveCount": max_receives}
            attributes["RedrivePolicy"] = json.dumps(policy)
        made = self._sqs.create_queue(QueueName="queue", Attributes=attributes)
        self._url = made["QueueUrl"]
        self._receipts: list[str] = []

    def send(self, body: str, delay: int = 0) -> None:
        """Sends a message."""
        self._sqs.send_message(QueueUrl=self._url, MessageBody=body, DelaySeconds=delay)

    def receive(self, limit: int = 1) -> Said:
        """The bodies and the `ApproximateReceiveCount` of each."""
        return self._received(self._url, limit)

    def _received(self, url: str, limit: int) -> Said:
        found = self._sqs.receive_message(
            QueueUrl=url,
            MaxNumberOfMessages=limit,
            WaitTimeSeconds=0,
            MessageSystemAttributeNames=["ApproximateReceiveCount"],
        ).get("Messages", [])
        self._receipts += [message["ReceiptHandle"] for message in found]
        return [(m["Body"], int(m["Attributes"]["ApproximateReceiveCount"])) for m in found]

    def delete(self, nth: int) -> None:
        """Deletes by the nth receipt; one that is out of date does nothing."""
        self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=self._receipts[nth])

    def hide(self, nth: int, seconds: int) -> bool:
        """Whether `ChangeMessageVisibility` was accepted."""
        try:
            self._sqs.change_message_visibility(
                QueueUrl=self._url, ReceiptHandle=self._receipts[nth], VisibilityTimeout=seconds
            )
        except ClientError:
            return False
        return True

    def counts(self) -> Said:
        """The three approximate numbers of messages."""
        suffixes = ("", "NotVisible", "Delayed")
        names = [f"ApproximateNumberOfMessages{suffix}" for suffix in suffixes]
        found = self._sqs.get_queue_attributes(QueueUrl=self._url, AttributeNames=names)
        return [int(found["Attributes"][name]) for name in names]

    def dead(self) -> Said:
        """The bodies in the dead-letter queue."""
        return [body for body, _ in self._received(self._dead, 10)]

    def wait(self, seconds: float) -> None:
        """Lets time pass, really."""
        time.sleep(seconds)


class SimulatedTable:
    """The model, under the names of the script's operations."""

    def __init__(self) -> None:
        self._table = Table(Clock())

    def put(self, pk: str, sk: str, n: int, only_new: bool = False) -> bool:
        """Whether the item was written."""
        return self._table.put(pk, sk, n, only_new=only_new)

    def get(self, pk: str, sk: str) -> int | None:
        """The item, or None."""
        found: int | None = self._table.get(pk, sk)
        return found

    def query(self, pk: str, **conditions: Any) -> Said:
        """The items and how many were read."""
        before = self._table.items_read
        return [self._table.query(pk, **conditions), self._table.items_read - before]

    def scan(self) -> Said:
        """All items, in ascending order since a scan promises none, and how many were read."""
        before = self._table.items_read
        return [sorted(self._table.scan()), self._table.items_read - before]


class MotoTable:
    """The same of DynamoDB; an item holds its keys and a number."""

    def __init__(self) -> None:
        self._dynamo = boto3.client("dynamodb", **ACCESS)
        self._dynamo.create_table(
            TableName="t",
            KeySchema=[
                {"AttributeName": "pk", "KeyType": "HASH"},
                {"AttributeName": "sk", "KeyType": "RANGE"},
            ],
            AttributeDefinitions=[
                {"AttributeName": name, "AttributeType": "S"} for name in ("pk", "sk")
            ],
            BillingMode="PAY_PER_REQUEST",
        )

    def put(self, pk: str, sk: str, n: int, only_new: bool = False) -> bool:
        """Whether `PutItem` was accepted, on the condition that there is no such item."""
        condition = {"ConditionExpression": "attribute_not_exists(pk)"} if only_new else {}
        item = {"pk": {"S": pk}, "sk": {"S": sk}, "n": {"N": str(n)}}
        try:
            self._dynamo.put_item(TableName="t", Item=item, **condition)
        except self._dynamo.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def get(self, pk: str, sk: str) -> int | None:
        """The item's number, or None."""
        found = self._dynamo.get_item(TableName="t", Key={"pk": {"S": pk}, "sk": {"S": sk}})
        return int(found["Item"]["n"]["N"]) if "Item" in found else None

    def query(
        self,
        pk: str,
        begins: str = "",
        between: tuple[str, str] | None = None,
        limit: int | None = None,
        desc: bool = False,
    ) -> Said:
        """The items' numbers and `ScannedCount`."""
        condition, values = "pk = :pk", {":pk": {"S": pk}}
        if begins:
            condition += " AND begins_with(sk, :begins)"
            values[":begins"] = {"S": begins}
        if between:
            condition += " AND sk BETWEEN :low AND :high"
            values |= {":low": {"S": between[0]}, ":high": {"S": between[1]}}
        found = self._dynamo.query(
            TableName="t",
            KeyConditionExpression=condition,
            ExpressionAttributeValues=values,
            ScanIndexForward=not desc,
            **({} if limit is None else {"Limit": limit}),
        )
        return [[int(item["n"]["N"]) for item in found["Items"]], found["ScannedCount"]]

    def scan(self) -> Said:
        """All items' numbers, in ascending order, and `ScannedCount`."""
        found = self._dynamo.scan(TableName="t")
        return [sorted(int(item["n"]["N"]) for item in found["Items"]), found["ScannedCount"]]
