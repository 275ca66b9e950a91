def bottleneck(stages):
    if not stages:
        raise ValueError("no stages")
    capacity, name = min(
        (
            stage["concurrency"]
            * stage.get("batch", 1)
            / stage["service_s"]
            / stage.get("fanout", 1),
            stage["name"],
        )
        for stage in stages
    )
    return name, capacity
