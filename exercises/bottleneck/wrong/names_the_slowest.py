def bottleneck(stages):
    if not stages:
        raise ValueError("no stages")
    slowest = max(stages, key=lambda stage: stage["service_s"])
    items = slowest["concurrency"] * slowest.get("batch", 1) / slowest["service_s"]
    return slowest["name"], items / slowest.get("fanout", 1)
