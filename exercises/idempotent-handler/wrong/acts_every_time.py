class InProgress(Exception):
    pass


def process_once(table, clock, key, effect, lease):
    return effect()
