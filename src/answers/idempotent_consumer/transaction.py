"""When is "exactly once" true? When the effect and the mark are one write.

If the effect is itself an item in DynamoDB, `TransactWriteItems` writes both or neither: there is
no moment between them in which a process could die.
"""

from __future__ import annotations

from typing import Any


def count_once(client: Any, event: str, product: str) -> bool:
    """Whether the event was counted for the product now; False if it had been before."""
    mark = {
        "Put": {
            "TableName": "processed-events",
            "Item": {"id": {"S": event}},
            "ConditionExpression": "attribute_not_exists(id)",
        }
    }
    effect = {
        "Update": {
            "TableName": "products",
            "Key": {"id": {"S": product}},
            "UpdateExpression": "ADD images :one",
            "ExpressionAttributeValues": {":one": {"N": "1"}},
        }
    }
    try:
        client.transact_write_items(TransactItems=[mark, effect])
    except client.exceptions.TransactionCanceledException as error:
        if error.response["CancellationReasons"][0]["Code"] == "ConditionalCheckFailed":
            return False
        raise
    return True
