def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    steps = range(retrier.get("MaxAttempts", 3))
    return [min(interval + i * interval * (rate - 1), cap) for i in steps]
