def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds") or 1
    rate = retrier.get("BackoffRate") or 2.0
    cap = retrier.get("MaxDelaySeconds") or float("inf")
    return [min(interval * rate**i, cap) for i in range(retrier.get("MaxAttempts") or 3)]
