def retry_delays(retrier):
    delay = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", 86400)
    delays = []
    for _ in range(retrier.get("MaxAttempts", 3)):
        delays.append(min(delay, cap))
        delay *= rate
    return delays
