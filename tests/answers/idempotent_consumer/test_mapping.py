"""What Lambda keeps in the queue, by the answer; with a simulated queue and with SQS."""

from typing import Any

import boto3
import pytest
from moto import mock_aws

from grader.sim.clock import Clock
from grader.sim.queues import Queue
from scenes.idempotent_consumer.mapping import Crash, deliver, deliver_from_sqs, kept
from tests.grader.sim.stores import ACCESS

IDS = ["m0", "m1", "m2"]


def failing(*ids: object) -> dict[str, Any]:
    """The answer that names these."""
    return {"batchItemFailures": [{"itemIdentifier": id} for id in ids]}


@pytest.mark.parametrize("answer", [None, {}, failing(), {"batchItemFailures": None}])
def test_nothing_to_report_is_success(answer: object) -> None:
    """The whole batch is deleted; the four cases are those that Lambda's guide lists."""
    assert kept(answer, IDS) == set()


@pytest.mark.parametrize(
    "answer",
    [failing(""), failing(None), failing("m9"), failing("m1", "m9"), {"batchItemFailures": [{}]}],
)
def test_what_lambda_does_not_understand_fails_the_batch(answer: object) -> None:
    """The whole batch stays: an empty, missing or unknown id, as Lambda's guide lists them."""
    assert kept(answer, IDS) == set(IDS)


def test_who_is_named_stays() -> None:
    """The others are deleted."""
    assert kept(failing("m2", "m0"), IDS) == {"m0", "m2"}


def raising(error: BaseException) -> Any:
    """A function that raises."""

    def function(_: object) -> None:
        raise error

    return function


@pytest.mark.parametrize(
    ("function", "left"),
    [
        (lambda event: failing(event["Records"][1]["messageId"]), 1),
        (lambda event: None, 0),
        (lambda event: ["not", "a", "dict"], 3),
        (lambda event: {"batchItemFailures": ["m1"]}, 3),
        (raising(ValueError()), 3),
        (raising(Crash()), 3),
    ],
)
def test_simulated_queue_and_sqs_agree(function: Any, left: int) -> None:
    """As many messages are left in either queue, and none is handed out before its time."""
    queue = Queue(Clock(), visibility=30)
    for body in "abc":
        queue.send(body)
    assert deliver(queue, function) == 3 - left
    assert deliver(queue, function) == 0
    assert (queue.depth, queue.in_flight) == (0, left)
    with mock_aws():
        sqs = boto3.client("sqs", **ACCESS)
        url = sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": "30"})["QueueUrl"]
        for body in "abc":
            sqs.send_message(QueueUrl=url, MessageBody=body)
        assert deliver_from_sqs(sqs, url, function) == 3 - left
        assert deliver_from_sqs(sqs, url, function) == 0
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        assert [found[name] for name in names] == ["0", f"{left}"]
