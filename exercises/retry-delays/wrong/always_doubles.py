def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    return [min(interval * 2**i, cap) for i in range(retrier.get("MaxAttempts", 3))]
