class ObjectIndex:
    """What buckets hold, by their events."""

    def __init__(self):
        # TODO: prepare what the other methods need.
        pass

    def apply(self, record: dict) -> bool:
        """Whether the event is later than all that were applied of the same object."""
        return False

    def etag(self, bucket: str, key: str) -> str | None:
        """The entity tag of the object, or None if it is not there."""
        return None
