class AccessPatterns:
    def __init__(self):
        self._items = []

    def keys(self, item):
        self._items.append(item)
        return [("all", item["id"])]

    def _ids(self, wanted):
        found = sorted(filter(wanted, self._items), key=lambda item: (item["ts"], item["id"]))
        return [item["id"] for item in found]

    def history(self, t, asset):
        return self._ids(lambda item: item["asset"] == asset)

    def latest(self, t, asset):
        found = self.history(t, asset)
        return found[-1] if found else None

    def open_by_artist(self, t, artist, since):
        return self._ids(
            lambda item: item["artist"] == artist and item["status"] == "open" and item["ts"] >= since
        )
