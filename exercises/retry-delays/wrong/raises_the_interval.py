def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    return [min(interval ** (i + 1), cap) for i in range(retrier.get("MaxAttempts", 3))]
