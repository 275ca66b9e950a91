class AccessPatterns:
    def keys(self, item):
        order = f"{item['ts']:010}#{item['id']}"
        pairs = [(item["asset"], order)]
        if item["status"] == "open":
            pairs.append((item["artist"] + item["status"], order))
        return pairs

    def history(self, t, asset):
        return t.query(asset)

    def latest(self, t, asset):
        found = t.query(asset, limit=1, desc=True)
        return found[0] if found else None

    def open_by_artist(self, t, artist, since):
        return t.query(artist + "open", between=(f"{since:010}", "~"))
