def current_state(events):
    return {
        event["asset"]: {"stage": event["stage"], "version": event["version"]} for event in events
    }
