def retry_delays(retrier):
    delay = retrier.get("IntervalSeconds", 1)
    delays = []
    for _ in range(retrier.get("MaxAttempts", 3)):
        delay *= retrier.get("BackoffRate", 2.0)
        delays.append(min(delay, retrier.get("MaxDelaySeconds", delay)))
    return delays
