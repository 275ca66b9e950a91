"""Batch and endpoint write the same table. Which result stays?

One item a product, with the version of the model that made it. The write is conditional: a newer
version replaces an older one, whoever comes later; a repetition changes nothing.
"""

from __future__ import annotations

from typing import Any

from botocore.exceptions import ClientError  # type: ignore[import-untyped]

TABLE = "results"

type Resource = Any
"""boto3's DynamoDB resource; boto3 makes its classes at run time."""
type Table = Any
"""A table of that resource."""


def create(dynamodb: Resource) -> Table:
    """The table, newly made."""
    return dynamodb.create_table(
        TableName=TABLE,
        KeySchema=[{"AttributeName": "product", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "product", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


def write(table: Table, product: str, version: int, result: str, source: str) -> bool:
    """Whether the result was stored: False if one of this version or a newer one is there."""
    item = {"product": product, "version": version, "result": result, "source": source}
    try:
        table.put_item(
            Item=item,
            ConditionExpression="attribute_not_exists(product) OR version < :version",
            ExpressionAttributeValues={":version": version},
        )
    except ClientError as error:
        if error.response["Error"]["Code"] == "ConditionalCheckFailedException":
            return False
        raise
    return True
