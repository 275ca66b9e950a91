def current_state(events):
    events = list(events)
    state = {}
    for asset in {event["asset"] for event in events}:
        latest = max(
            (event for event in events if event["asset"] == asset),
            key=lambda event: event["version"],
        )
        state[asset] = {"stage": latest["stage"], "version": latest["version"]}
    return state
