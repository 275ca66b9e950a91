from datetime import UTC, timedelta


def overdue_alerts(tasks, now, already_sent):
    new = []
    for task in tasks:
        overdue = now.astimezone(UTC) - task["due"].astimezone(UTC)
        if (task["done_at"] and task["done_at"] <= now) or overdue <= timedelta(0):
            continue
        alert = (task["id"], "critical" if overdue >= timedelta(hours=24) else "late")
        if alert not in already_sent:
            already_sent.add(alert)
            new.append(alert)
    return sorted(new)
