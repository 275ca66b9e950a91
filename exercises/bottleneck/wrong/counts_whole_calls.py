from math import ceil


def bottleneck(stages):
    def capacity(stage):
        calls = ceil(stage.get("fanout", 1) / stage.get("batch", 1))
        return stage["concurrency"] / stage["service_s"] / calls

    if not stages:
        raise ValueError("no stages")
    narrowest = min(stages, key=capacity)
    return narrowest["name"], capacity(narrowest)
