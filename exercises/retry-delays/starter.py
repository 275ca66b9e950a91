def retry_delays(retrier: dict) -> list:
    """The seconds before each retry."""
    # TODO: compute the delays.
    return []
