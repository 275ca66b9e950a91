def current_state(events):
    state = {}
    waiting = {}
    for event in events:
        asset = event["asset"]
        waiting.setdefault(asset, {})[event["version"]] = event["stage"]
        version = state[asset]["version"] if asset in state else min(waiting[asset]) - 1
        while version + 1 in waiting[asset]:
            version += 1
            state[asset] = {"stage": waiting[asset][version], "version": version}
    return state
