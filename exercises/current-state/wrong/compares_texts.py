def current_state(events):
    state = {}
    for event in sorted(events, key=lambda event: str(event["version"])):
        state[event["asset"]] = {"stage": event["stage"], "version": event["version"]}
    return state
