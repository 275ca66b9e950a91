def bottleneck(stages):
    def capacity(stage):
        items = stage["concurrency"] * stage.get("batch", 1) / stage["service_s"]
        return round(items / stage.get("fanout", 1), 6)

    if not stages:
        raise ValueError("no stages")
    narrowest = min(stages, key=capacity)
    return narrowest["name"], capacity(narrowest)
