"""What does a message from object storage say? Which object changed, and by which event.

A message's body is JSON text. S3 sends one of its own when notifications are configured, which is
about no object. Keys are encoded as in a web form: a space is `+`, and `+` is `%2B`.
Source: Amazon S3 user guide, "Event message structure", read in November 2026.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import unquote_plus


@dataclass(frozen=True)
class Change:
    """One object that was created or removed."""

    name: str
    """Such as `ObjectCreated:Put`."""
    bucket: str
    key: str
    """As it was uploaded, not as the message encodes it."""
    etag: str = ""
    version: str = ""
    sequencer: str = ""

    @property
    def id(self) -> str:
        """The same for every notification of this event, and for no other event.

        A bucket's name holds no `/`, and what follows the last `#` holds none, so two events
        cannot share a text. Without a sequencer the version tells events apart, without that the
        content does.

        Examples:
            >>> Change("ObjectCreated:Put", "images", "a#b/c d.jpg", sequencer="0055AED6").id
            'images/a#b/c d.jpg#0055AED6'
        """
        what = self.sequencer or self.version or self.etag
        return f"{self.bucket}/{self.key}#{what}"


def changes(body: str) -> list[Change]:
    """The changes that a message's body tells of; none if it is S3's test message.

    Examples:
        >>> changes('{"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "images"}')
        []

    Raises:
        ValueError: If the body is not JSON, or no notification of S3.
    """
    message = json.loads(body)
    try:
        if message.get("Event") == "s3:TestEvent":
            return []
        return [_change(record) for record in message["Records"]]
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a notification: {body[:80]!r}") from error


def _change(record: dict[str, dict[str, dict[str, str]]]) -> Change:
    thing = record["s3"]["object"]
    return Change(
        name=str(record["eventName"]),
        bucket=record["s3"]["bucket"]["name"],
        key=unquote_plus(thing["key"]),
        etag=thing.get("eTag", ""),
        version=thing.get("versionId", ""),
        sequencer=thing.get("sequencer", ""),
    )
