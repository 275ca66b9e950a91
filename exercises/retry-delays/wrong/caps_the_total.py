def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    delays = []
    for i in range(retrier.get("MaxAttempts", 3)):
        delay = interval * rate**i
        if sum(delays) + delay > cap:
            break
        delays.append(delay)
    return delays
