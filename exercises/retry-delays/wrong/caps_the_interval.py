def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    interval = min(interval, retrier.get("MaxDelaySeconds", interval))
    rate = retrier.get("BackoffRate", 2.0)
    return [interval * rate**i for i in range(retrier.get("MaxAttempts", 3))]
