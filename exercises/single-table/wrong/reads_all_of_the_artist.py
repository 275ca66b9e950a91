class AccessPatterns:
    def keys(self, item):
        order = f"{item['ts']:010}#{item['id']}"
        return [
            ("asset#" + item["asset"], order),
            ("artist#" + item["artist"], order),
            ("open#" + item["artist"], order) if item["status"] == "open" else ("done", item["id"]),
        ]

    def history(self, t, asset):
        return t.query("asset#" + asset)

    def latest(self, t, asset):
        found = t.query("asset#" + asset, limit=1, desc=True)
        return found[0] if found else None

    def open_by_artist(self, t, artist, since):
        since_then = t.query("artist#" + artist, between=(f"{since:010}", "~"))
        is_open = set(t.query("open#" + artist))
        return [id for id in since_then if id in is_open]
