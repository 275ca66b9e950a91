class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    found = table.get(key, "record")
    if found is None:
        found = {"result": effect()}
        table.put(key, "record", found)
    return found["result"]
