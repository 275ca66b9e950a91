def lambda_capacity(rps, duration_s, quota, headroom=0.2, reserved_min=100):
    """The concurrency that `rps` requests of `duration_s` seconds need, held against the quota."""
    # TODO: how many requests are under way at once?
    return {"needed": 0, "fits": True, "max_rps": 0.0}
