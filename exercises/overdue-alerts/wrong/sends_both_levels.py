from datetime import UTC, timedelta


def overdue_alerts(tasks, now, already_sent):
    new = []
    for task in tasks:
        overdue = now.astimezone(UTC) - task["due"].astimezone(UTC)
        if task["done_at"] is not None or overdue <= timedelta(0):
            continue
        alerts = [(task["id"], "late")]
        if overdue >= timedelta(hours=24):
            alerts.append((task["id"], "critical"))
        for alert in alerts:
            if alert not in already_sent:
                already_sent.add(alert)
                new.append(alert)
    return sorted(new)
