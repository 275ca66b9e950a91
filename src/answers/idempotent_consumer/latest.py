"""How does a table keep the latest event of an object, whatever the order of arrival?

A condition can compare texts but not fill them up, so the sequencer is stored at full length.
"""

from __future__ import annotations

from typing import Any

from answers.idempotent_consumer.notifications import Change

DIGITS = 64
"""Longer than a sequencer is; S3's documentation shows 18 digits, and promises no length."""


def remember(table: Any, change: Change) -> bool:
    """Whether the change was the latest of its object, and was written."""
    try:
        table.put_item(
            Item={
                "id": f"{change.bucket}/{change.key}",
                "sequencer": change.sequencer.ljust(DIGITS, "0"),
                "etag": change.etag,
                "removed": change.name.startswith("ObjectRemoved:"),
            },
            ConditionExpression="attribute_not_exists(id) OR sequencer < :new",
            ExpressionAttributeValues={":new": change.sequencer.ljust(DIGITS, "0")},
        )
    except table.meta.client.exceptions.ConditionalCheckFailedException:
        return False
    return True
