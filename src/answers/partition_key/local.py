"""Where do the page and the tests find a DynamoDB? In moto, which imitates the service in memory.

moto checks what the service checks: key conditions, the sizes of keys and items, consistent reads.
It knows nothing of partitions and their limits; for these there is the simulated table.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from answers.partition_key.dynamo import definition, store
from answers.partition_key.load import Item


@contextmanager
def dynamodb(items: Iterable[Item] = ()) -> Iterator[Any]:
    """The table as boto3's resource, with these items in it, until the block ends."""
    import boto3  # type: ignore[import-untyped]
    from moto import mock_aws

    with mock_aws():
        session = boto3.Session("testing", "testing", region_name="us-east-1")
        table = session.resource("dynamodb").create_table(**definition())
        table.wait_until_exists()
        for item in items:
            store(table, item)
        yield table


def answer(call: Callable[..., Any], **arguments: Any) -> str:
    """The sort keys that a query finds, or what the service refuses it with."""
    from botocore.exceptions import ClientError  # type: ignore[import-untyped]

    try:
        found = call(**arguments)
    except ClientError as error:
        return str(error.response["Error"]["Message"])
    if "Items" in found:
        return json.dumps([item["sk"] for item in found["Items"]])
    return "accepted"
