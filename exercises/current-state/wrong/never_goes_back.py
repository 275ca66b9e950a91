def current_state(events):
    state = {}
    been = set()
    for event in sorted(events, key=lambda event: event["version"]):
        if (event["asset"], event["stage"]) not in been:
            been.add((event["asset"], event["stage"]))
            state[event["asset"]] = {"stage": event["stage"], "version": event["version"]}
    return state
