class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    found = table.get(key, "record")
    if found and "result" in found:
        return found["result"]
    if found and found["since"] is not None and clock() < found["since"] + lease:
        raise InProgress(key)
    attempt = found["attempt"] + 1 if found else 1
    claim = {"attempt": attempt, "since": clock()}
    if not table.put(key, "record", claim, only_if=lambda item: item == found):
        raise InProgress(key)
    try:
        result = effect()
    except Exception:
        table.put(key, "record", {**claim, "since": None}, only_if=lambda item: item == claim)
        raise
    if table.put(key, "record", {"result": result}, only_if=lambda item: item == claim):
        return result
    latest = table.get(key, "record")
    if "result" in latest:
        return latest["result"]
    raise InProgress(key)
