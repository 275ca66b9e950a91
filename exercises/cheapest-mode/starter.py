def cheapest_mode(
    n: int,
    req_s: float,
    hourly: float,
    conc: int,
    peak_factor: float = 1.0,
    startup_h: float = 0.1,
    window_h: float = 8,
    min_instances: int = 1,
) -> tuple[str, float]:
    """The cheaper of 'batch' and 'realtime', and what it costs a day."""
    # TODO: compute both costs and compare them.
    return "", 0.0
