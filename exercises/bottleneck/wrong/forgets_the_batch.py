def bottleneck(stages):
    if not stages:
        raise ValueError("no stages")
    found = [
        (stage["concurrency"] / stage["service_s"] / stage.get("fanout", 1), place)
        for place, stage in enumerate(stages)
    ]
    capacity, place = min(found)
    return stages[place]["name"], capacity
