def lambda_capacity(rps, duration_s, quota, headroom=0.2, reserved_min=100):
    needed = int(rps * duration_s * (1 + headroom)) + 1
    usable = quota - reserved_min
    return {
        "needed": needed,
        "fits": needed <= usable,
        "max_rps": usable / (duration_s * (1 + headroom)),
    }
