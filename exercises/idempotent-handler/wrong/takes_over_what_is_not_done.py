class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    found = table.get(key, "record")
    if found and "result" in found:
        return found["result"]
    if found and clock() < found["until"]:
        raise InProgress(key)
    attempt = found["attempt"] + 1 if found else 1
    claim = {"attempt": attempt, "until": clock() + lease}

    def may_claim(item):
        return "result" not in item if found else item is None

    if not table.put(key, "record", claim, only_if=may_claim):
        latest = table.get(key, "record")
        if "result" in latest:
            return latest["result"]
        raise InProgress(key)
    try:
        result = effect()
    except Exception:
        table.put(key, "record", {**claim, "until": clock()}, only_if=lambda item: item == claim)
        raise
    if table.put(key, "record", {"result": result}, only_if=lambda item: item == claim):
        return result
    latest = table.get(key, "record")
    if "result" in latest:
        return latest["result"]
    raise InProgress(key)
