"""Which of two events of an object came later? The sequencer says, if it is compared as S3 wants.

Events arrive in any order. Sequencers are hexadecimal digits of varying length, to be padded with
zeros **on the right** and compared from the left, like the digits behind a decimal point; those of
different objects cannot be compared at all. The same question decides what becomes of dead letters
once their cause is mended.
Source: Amazon S3 user guide, "Event message structure", read in November 2026.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote_plus


def is_later(sequencer: str, other: str) -> bool:
    """Whether the first sequencer is of a later event than the other, of the same object.

    Examples:
        >>> is_later("0055B", "0055AED6"), is_later("0055AED6", "0055B")
        (True, False)
        >>> is_later("0055A0", "0055A"), is_later("0055A", "0055A0")
        (False, False)
    """
    length = max(len(sequencer), len(other))
    return sequencer.ljust(length, "0") > other.ljust(length, "0")


class ObjectIndex:
    """What a bucket holds, by events that come late, twice and in any order."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, str], tuple[str, str | None]] = {}

    def apply(self, record: dict[str, Any]) -> bool:
        """Whether the event was news: later than all that were seen of this object."""
        thing = record["s3"]["object"]
        name = record["s3"]["bucket"]["name"], unquote_plus(thing["key"])
        if name in self._latest and not is_later(thing["sequencer"], self._latest[name][0]):
            return False
        removed = record["eventName"].startswith("ObjectRemoved:")
        # A removed object stays known, or a late event of its creation would bring it back.
        self._latest[name] = thing["sequencer"], None if removed else thing["eTag"]
        return True

    def etag(self, bucket: str, key: str) -> str | None:
        """The entity tag of the object, or None if it is not there."""
        _, etag = self._latest.get((bucket, key), ("", None))
        return etag


type Name = tuple[str, str]
"""A bucket and a key."""


def redrive_plan(
    letters: Sequence[Mapping[str, str]], latest: Mapping[Name, str]
) -> dict[str, list[str]]:
    """The ids of dead letters to send back, to drop, and to keep for somebody to look at.

    A letter goes back if it tells of the latest event of an object; `latest` has the sequencers of
    the events that were processed.
    """
    read = {letter["messageId"]: _events(letter["body"]) for letter in letters}
    newest, due = dict(latest), dict[Name, str]()
    for id, events in read.items():
        for name, sequencer in events or ():
            if name not in newest or is_later(sequencer, newest[name]):
                newest[name], due[name] = sequencer, id
    wanted = set(due.values())
    plan: dict[str, list[str]] = {"redrive": [], "drop": [], "keep": []}
    for id, events in read.items():
        plan["keep" if events is None else "redrive" if id in wanted else "drop"].append(id)
    return plan


def _events(body: str) -> list[tuple[Name, str]] | None:
    """Objects and sequencers of a notification; None if it cannot be read."""
    try:
        message = json.loads(body)
        if message.get("Event") == "s3:TestEvent":
            return []
        records = [record["s3"] for record in message["Records"]]
        return [
            (
                (found["bucket"]["name"], unquote_plus(found["object"]["key"])),
                found["object"]["sequencer"],
            )
            for found in records
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
