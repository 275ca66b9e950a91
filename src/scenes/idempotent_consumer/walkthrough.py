"""What happens to a handful of uploads, step by step, against AWS's API?

The queue shows a message again at once, so that nobody has to wait; all else is as in `plan`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from answers.idempotent_consumer.notifications import changes
from answers.idempotent_consumer.plan import PLAN
from answers.idempotent_consumer.service import IMAGES, Service, consume, provision
from answers.tables import table
from scenes.idempotent_consumer.mapping import deliver_from_sqs

BROKEN = b"no image"


def describe(image: bytes) -> str:
    """What is on an image, in a word; the model is not the point here.

    Raises:
        ValueError: If it is no image.
    """
    if image == BROKEN:
        raise ValueError("not an image")
    return f"shirt, {len(image)} bytes"


def walk(session: Any) -> str:
    """A table: each delivery of each message, until the queue is empty."""
    service = provision(session, replace(PLAN, visibility=0))
    service.s3.put_object(Bucket=IMAGES, Key="red dress+belt.jpg", Body=b"\xff\xd8" * 100)
    service.s3.put_object(Bucket=IMAGES, Key="broken.jpg", Body=BROKEN)
    rows: list[list[object]] = []
    called: list[bytes] = []

    def noted(image: bytes) -> str:
        called.append(image)
        return describe(image)

    def function(event: dict[str, list[dict[str, Any]]]) -> object:
        failed = []
        for record in event["Records"]:
            before = len(called)
            answer = consume({"Records": [record]}, service, noted)["batchItemFailures"]
            acted = "called" if len(called) > before else "not called"
            rows.append([_about(record["body"]), acted, "failed" if answer else "deleted"])
            failed += answer
        return {"batchItemFailures": failed}

    deliver_from_sqs(service.sqs, service.url, function)
    _send_again(service, "red dress+belt.jpg")
    for _ in range(PLAN.max_receives + 1):
        deliver_from_sqs(service.sqs, service.url, function)
    dead = service.sqs.receive_message(QueueUrl=service.dead_url).get("Messages", [])
    rows += [[_about(message["Body"]), "not called", "dead letter"] for message in dead]
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return table(["", "message about", "model", "then"], numbered)


def _send_again(service: Service, key: str) -> None:
    """Sends S3's notification a second time: another message, the same event."""
    etag = service.s3.head_object(Bucket=IMAGES, Key=key)["ETag"].strip('"')
    thing = {"key": key.replace("+", "%2B").replace(" ", "+"), "eTag": etag}
    record = {"eventName": "ObjectCreated:Put", "s3": {"bucket": {"name": IMAGES}, "object": thing}}
    service.sqs.send_message(QueueUrl=service.url, MessageBody=json.dumps({"Records": [record]}))


def _about(body: str) -> str:
    return ", ".join(f"`{change.key}`" for change in changes(body)) or "S3's test"
