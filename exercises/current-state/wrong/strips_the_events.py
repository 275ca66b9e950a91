def current_state(events):
    state = {}
    for event in events:
        held = state.get(event["asset"])
        if held is None or held["version"] < event["version"]:
            state[event["asset"]] = event
    for event in state.values():
        event.pop("id")
        event.pop("asset")
    return state
