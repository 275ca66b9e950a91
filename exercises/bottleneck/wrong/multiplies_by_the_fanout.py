def bottleneck(stages):
    def capacity(stage):
        calls = stage["concurrency"] / stage["service_s"]
        return calls * stage.get("batch", 1) * stage.get("fanout", 1)

    if not stages:
        raise ValueError("no stages")
    narrowest = min(stages, key=capacity)
    return narrowest["name"], capacity(narrowest)
