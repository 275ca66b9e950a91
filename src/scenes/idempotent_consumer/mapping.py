"""What does Lambda's event source mapping do between queue and function? Here it is, to be run.

It receives a batch, invokes the function with it, and deletes what the answer does not name.
Source: AWS Lambda developer guide, "Handling errors for an SQS event source in Lambda", read in
November 2026.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from answers.idempotent_consumer.batch import Event
from grader.sim.queues import Queue

type Function = Callable[[Event], Any]


class Crash(BaseException):
    """The function's process ends: out of time, out of memory, or replaced. Nothing catches it."""


def kept(response: Any, ids: Sequence[str]) -> set[str]:
    """The messages that stay in the queue, given what the function returned.

    Nothing to report is success; a report that Lambda does not understand is a failure of the
    whole batch.

    Examples:
        >>> sorted(kept({"batchItemFailures": [{"itemIdentifier": "m1"}]}, ["m0", "m1"]))
        ['m1']
        >>> sorted(kept({"batchItemFailures": [{"messageId": "m1"}]}, ["m0", "m1"]))
        ['m0', 'm1']
        >>> sorted(kept({"failures": ["m1"]}, ["m0", "m1"]))
        []
    """
    failures = (response or {}).get("batchItemFailures") or []
    named = {item.get("itemIdentifier") for item in failures}
    return named if named <= set(ids) else set(ids)


def deliver(queue: Queue, function: Function, limit: int = 10) -> int:
    """How many messages of one batch were deleted from a simulated queue."""
    batch = queue.receive(limit)
    if not batch:
        return 0
    records = [{"messageId": message.id, "body": message.body} for message in batch]
    try:
        staying = kept(function({"Records": records}), [message.id for message in batch])
    except (Exception, Crash):
        return 0
    return sum(queue.delete(message.receipt) for message in batch if message.id not in staying)


def deliver_from_sqs(sqs: Any, url: str, function: Function) -> int:
    """How many messages of one batch were deleted from a queue of SQS."""
    found = sqs.receive_message(
        QueueUrl=url, MaxNumberOfMessages=10, MessageSystemAttributeNames=["All"]
    )
    batch = found.get("Messages", [])
    records = [
        {"messageId": message["MessageId"], "body": message["Body"], "eventSource": "aws:sqs"}
        for message in batch
    ]
    if not batch:
        return 0
    try:
        staying = kept(function({"Records": records}), [record["messageId"] for record in records])
    except (Exception, Crash):
        return 0
    done = [message for message in batch if message["MessageId"] not in staying]
    if done:
        entries = [
            {"Id": str(i), "ReceiptHandle": message["ReceiptHandle"]}
            for i, message in enumerate(done)
        ]
        sqs.delete_message_batch(QueueUrl=url, Entries=entries)
    return len(done)
