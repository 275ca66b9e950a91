class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    found = table.get(key, "record")
    if found and found.get("result") is not None:
        return found["result"]
    if found and clock() < found.get("until", 0):
        raise InProgress(key)
    attempt = found.get("attempt", 0) + 1 if found else 1
    claim = {"state": "running", "attempt": attempt, "until": clock() + lease}
    if not table.put(key, "record", claim, only_if=lambda item: item == found):
        raise InProgress(key)
    try:
        result = effect()
    except Exception:
        table.put(key, "record", {**claim, "until": clock()}, only_if=lambda item: item == claim)
        raise
    done = {"state": "done", "result": result}
    if table.put(key, "record", done, only_if=lambda item: item == claim):
        return result
    latest = table.get(key, "record")
    if latest and latest["state"] == "done":
        return latest["result"]
    raise InProgress(key)
