"""How does DynamoDB keep the record of an event? One conditional write each way, and a TTL.

`once.process_once` reads and then compares; a condition does both in one request, and hands back
what stood in the way. TTL removes old records, but late, so every condition looks at the time too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from answers.idempotent_consumer.once import InProgress

FREE = " OR ".join(
    (
        "attribute_not_exists(id)",
        "expires_at <= :now",
        "(#state = :running AND lease_until <= :now)",
    )
)
"""When an event may be claimed: never seen, forgotten, or its holder is out of time."""
MINE = "holder = :me AND #state = :running"


class Records:
    """The records of events in a DynamoDB table, whose partition key is `id`."""

    def __init__(self, table: Any, now: Callable[[], float], lease: int, keep: int) -> None:
        """`table` is boto3's; a lease and the time for which records are kept are in seconds."""
        self._table = table
        self._now = now
        self._lease = lease
        self._keep = keep
        self._refused = table.meta.client.exceptions.ConditionalCheckFailedException

    def process_once(self, key: str, effect: Callable[[], str]) -> str:
        """What the effect returned, now or at an earlier delivery of the event.

        Raises:
            InProgress: If another delivery holds the claim.
            Exception: What the effect raises; the claim is given up then.
        """
        me = uuid4().hex
        known = self._claim(key, me)
        if known is not None:
            return known
        try:
            result = effect()
        except Exception:
            self._give_up(key, me)
            raise
        self._mark_done(key, me, result)
        return result

    def _claim(self, key: str, me: str) -> str | None:
        """The result, if the event is done; otherwise None, and the claim is mine."""
        now = int(self._now())
        try:
            self._table.put_item(
                Item={
                    "id": key,
                    "state": "running",
                    "holder": me,
                    "lease_until": now + self._lease,
                    "expires_at": now + self._keep,
                },
                ConditionExpression=FREE,
                ExpressionAttributeNames={"#state": "state"},
                ExpressionAttributeValues={":now": now, ":running": "running"},
                ReturnValuesOnConditionCheckFailure="ALL_OLD",
            )
        except self._refused as refusal:
            found = refusal.response["Item"]
            if found["state"]["S"] == "done":
                return str(found["result"]["S"])
            raise InProgress(key) from refusal
        return None

    def _mark_done(self, key: str, me: str, result: str) -> None:
        try:
            self._table.update_item(
                Key={"id": key},
                UpdateExpression="SET #state = :done, #result = :result, expires_at = :later",
                ConditionExpression=MINE,
                ExpressionAttributeNames={"#state": "state", "#result": "result"},
                ExpressionAttributeValues={
                    ":done": "done",
                    ":result": result,
                    ":later": int(self._now()) + self._keep,
                    ":me": me,
                    ":running": "running",
                },
            )
        except self._refused as refusal:  # somebody took over; the message comes again
            raise InProgress(key) from refusal

    def _give_up(self, key: str, me: str) -> None:
        try:
            self._table.delete_item(
                Key={"id": key},
                ConditionExpression=MINE,
                ExpressionAttributeNames={"#state": "state"},
                ExpressionAttributeValues={":me": me, ":running": "running"},
            )
        except self._refused:
            return  # somebody took over, and the claim is theirs
