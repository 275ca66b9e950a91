from uuid import uuid4


class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    me, now = str(uuid4()), clock()
    done = table.get(key, "result")
    if done:
        return done["result"]
    claim = {"owner": me, "until": now + lease}
    if not table.put(
        key, "claim", claim, only_if=lambda item: item is None or now >= item["until"]
    ):
        return result_of_another(table, key)
    try:
        result = effect()
    except Exception:
        freed = {"owner": None, "until": now}
        table.put(key, "claim", freed, only_if=lambda item: item == claim)
        raise
    if table.get(key, "claim") != claim:
        return result_of_another(table, key)
    table.put(key, "result", {"result": result}, only_new=True)
    return table.get(key, "result")["result"]


def result_of_another(table, key):
    done = table.get(key, "result")
    if done:
        return done["result"]
    raise InProgress(key)
