def bottleneck(stages):
    if not stages:
        raise ValueError("no stages")
    name, least = "", float("inf")
    for stage in stages:
        items = stage["concurrency"] * stage.get("batch", 1) / stage["service_s"]
        capacity = items / stage.get("fanout", 1)
        if capacity <= least:
            name, least = stage["name"], capacity
    return name, least
