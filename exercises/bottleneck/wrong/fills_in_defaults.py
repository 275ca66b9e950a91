def bottleneck(stages):
    def capacity(stage):
        items = stage["concurrency"] * stage.setdefault("batch", 1) / stage["service_s"]
        return items / stage.setdefault("fanout", 1)

    if not stages:
        raise ValueError("no stages")
    narrowest = min(stages, key=capacity)
    return narrowest["name"], capacity(narrowest)
