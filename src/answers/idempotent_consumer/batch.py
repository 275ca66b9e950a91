"""What does the function answer, if some messages of a batch failed? Their ids, in one exact form.

With `ReportBatchItemFailures` in the event source mapping, Lambda deletes the messages that are not
named. Without it, the answer is ignored: a return deletes the whole batch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

type Event = dict[str, list[dict[str, Any]]]
type Response = dict[str, list[dict[str, str]]]


def handler(event: Event, process: Callable[[str], object]) -> Response:
    """The ids of the messages whose processing raised, as Lambda wants them.

    Examples:
        >>> records = [{"messageId": "m0", "body": "7"}, {"messageId": "m1", "body": "x"}]
        >>> handler({"Records": records}, int)
        {'batchItemFailures': [{'itemIdentifier': 'm1'}]}
    """
    failures = []
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def fifo_handler(event: Event, process: Callable[[str], object]) -> Response:
    """The same for a FIFO queue: after a failure nothing is processed, and all the rest is named.

    Examples:
        >>> records = [{"messageId": f"m{i}", "body": body} for i, body in enumerate("7x9")]
        >>> fifo_handler({"Records": records}, int)
        {'batchItemFailures': [{'itemIdentifier': 'm1'}, {'itemIdentifier': 'm2'}]}
    """
    records = event["Records"]
    for position, record in enumerate(records):
        try:
            process(record["body"])
        except Exception:
            left = [{"itemIdentifier": record["messageId"]} for record in records[position:]]
            return {"batchItemFailures": left}
    return {"batchItemFailures": []}


def group_handler(event: Event, process: Callable[[str], object]) -> Response:
    """The same, but a failure holds up its own message group only: order is promised in a group.

    Examples:
        >>> records = [
        ...     {"messageId": f"m{i}", "body": body, "attributes": {"MessageGroupId": group}}
        ...     for i, (group, body) in enumerate([("a", "x"), ("b", "2"), ("a", "3")])
        ... ]
        >>> group_handler({"Records": records}, int)
        {'batchItemFailures': [{'itemIdentifier': 'm0'}, {'itemIdentifier': 'm2'}]}
    """
    stopped: set[str] = set()
    failures = []
    for record in event["Records"]:
        group = record["attributes"]["MessageGroupId"]
        try:
            if group not in stopped:
                process(record["body"])
                continue
        except Exception:
            stopped.add(group)
        failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
