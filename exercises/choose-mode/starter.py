def choose_mode(workload: dict) -> str:
    """'batch', 'async', 'serverless' or 'realtime'."""
    # TODO: apply the rules in order.
    return ""
