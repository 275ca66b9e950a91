def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    for i in range(retrier.get("MaxAttempts", 3)):
        yield min(interval * rate**i, cap)
