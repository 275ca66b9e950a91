def retry_delays(retrier):
    interval = retrier.pop("IntervalSeconds", 1)
    rate = retrier.pop("BackoffRate", 2.0)
    cap = retrier.pop("MaxDelaySeconds", float("inf"))
    return [min(interval * rate**i, cap) for i in range(retrier.pop("MaxAttempts", 3))]
