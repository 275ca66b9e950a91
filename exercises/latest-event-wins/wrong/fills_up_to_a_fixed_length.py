from urllib.parse import unquote_plus


class ObjectIndex:
    def __init__(self):
        self._latest = {}

    def apply(self, record):
        thing = record["s3"]["object"]
        name = record["s3"]["bucket"]["name"], unquote_plus(thing["key"])
        sequencer = thing["sequencer"]
        if name in self._latest and not self._is_later(sequencer, self._latest[name][0]):
            return False
        removed = record["eventName"].startswith("ObjectRemoved:")
        self._latest[name] = sequencer, None if removed else thing["eTag"]
        return True

    def _is_later(self, one, other):
        return one.ljust(18, "0") > other.ljust(18, "0")

    def etag(self, bucket, key):
        return self._latest.get((bucket, key), ("", None))[1]
