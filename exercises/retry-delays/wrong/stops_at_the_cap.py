def retry_delays(retrier):
    interval = retrier.get("IntervalSeconds", 1)
    rate = retrier.get("BackoffRate", 2.0)
    cap = retrier.get("MaxDelaySeconds", float("inf"))
    delays = [interval * rate**i for i in range(retrier.get("MaxAttempts", 3))]
    return [delay for delay in delays if delay <= cap]
