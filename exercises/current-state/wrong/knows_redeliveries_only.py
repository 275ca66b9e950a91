def current_state(events):
    seen = set()
    state = {}
    for event in events:
        if event["id"] in seen:
            continue
        seen.add(event["id"])
        state[event["asset"]] = {"stage": event["stage"], "version": event["version"]}
    return state
