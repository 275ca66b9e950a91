class InProgress(Exception):
    """Raised when another delivery of the same event is at work."""


def process_once(table, clock, key, effect, lease):
    """What the effect returned, now or at an earlier delivery of the event."""
    # TODO: claim the event, call the effect, store its result.
    return effect()
