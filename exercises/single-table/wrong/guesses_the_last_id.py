class AccessPatterns:
    def keys(self, item):
        order = f"{item['ts']:010}#{item['id']}"
        pairs = [("asset#" + item["asset"], order)]
        if item["status"] == "open":
            pairs.append(("open#" + item["artist"], order))
        return pairs

    def history(self, t, asset):
        return t.query("asset#" + asset)

    def latest(self, t, asset):
        found = t.query("asset#" + asset, limit=1, desc=True)
        return found[0] if found else None

    def open_by_artist(self, t, artist, since):
        return t.query("open#" + artist, between=(f"{since:010}", "9999999999#zzzzzz"))
