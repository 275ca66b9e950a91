def overdue_alerts(tasks, now, already_sent):
    """The new alerts as (id, level), sorted; they are added to `already_sent`."""
    # TODO: write this.
    return []
