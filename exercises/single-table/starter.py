class AccessPatterns:
    """Keys for three questions: an asset's history, its latest item, an artist's open items."""

    def keys(self, item):
        """The pairs of partition key and sort key under which the item is stored."""
        # TODO: a pair for each question that the item is to answer.
        return [(item["asset"], str(item["ts"]))]

    def history(self, t, asset):
        """Ids of the asset's items, oldest first, ties by id."""
        return t.query(asset)

    def latest(self, t, asset):
        """The id of the last of them, or None."""
        return next(iter(t.query(asset)), None)

    def open_by_artist(self, t, artist, since):
        """Ids of the artist's open items whose `ts` is at least `since`."""
        return []
