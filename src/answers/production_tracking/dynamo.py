"""How does DynamoDB store a state only if it is newer? With a condition on the stored version."""

from __future__ import annotations

from typing import Any

from answers.production_tracking.events import Event


def store_if_newer(table: Any, event: Event) -> bool:
    """Whether the event was newer than the stored state, and was written."""
    try:
        table.put_item(
            Item={name: event[name] for name in ("asset", "stage", "version", "actor", "at")},
            ConditionExpression="attribute_not_exists(asset) OR #version < :version",
            ExpressionAttributeNames={"#version": "version"},
            ExpressionAttributeValues={":version": event["version"]},
        )
    except table.meta.client.exceptions.ConditionalCheckFailedException:
        return False
    return True
