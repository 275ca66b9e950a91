def bottleneck(stages):
    found = None
    for stage in stages:
        items = stage["concurrency"] * stage.get("batch", 1) / stage["service_s"]
        capacity = items / stage.get("fanout", 1)
        if found is None or capacity < found[1]:
            found = stage["name"], capacity
    return found
