class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    if not table.put(key, "done", True, only_new=True):
        return table.get(key, "result")
    result = effect()
    table.put(key, "result", result)
    return result
