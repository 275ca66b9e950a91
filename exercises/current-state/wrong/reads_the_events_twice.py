def current_state(events):
    highest = {}
    for event in events:
        highest[event["asset"]] = max(event["version"], highest.get(event["asset"], 0))
    return {
        event["asset"]: {"stage": event["stage"], "version": event["version"]}
        for event in events
        if event["version"] == highest[event["asset"]]
    }
