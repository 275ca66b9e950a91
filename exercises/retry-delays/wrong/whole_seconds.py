def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    return [min(int(interval * rate**i), cap) for i in range(retrier.get("MaxAttempts", 3))]
