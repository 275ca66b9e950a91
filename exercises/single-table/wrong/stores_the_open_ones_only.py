class AccessPatterns:
    def keys(self, item):
        order = f"{item['ts']:010}#{item['id']}"
        if item["status"] != "open":
            return [("done#" + item["asset"], order)]
        return [("asset#" + item["asset"], order), ("open#" + item["artist"], order)]

    def history(self, t, asset):
        return t.query("asset#" + asset)

    def latest(self, t, asset):
        found = t.query("asset#" + asset, limit=1, desc=True)
        return found[0] if found else None

    def open_by_artist(self, t, artist, since):
        return t.query("open#" + artist, between=(f"{since:010}", "~"))
