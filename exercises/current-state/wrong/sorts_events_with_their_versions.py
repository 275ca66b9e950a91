def current_state(events):
    state = {}
    for version, event in sorted((event["version"], event) for event in events):
        state[event["asset"]] = {"stage": event["stage"], "version": version}
    return state
