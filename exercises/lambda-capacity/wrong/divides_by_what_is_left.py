from math import ceil


def lambda_capacity(rps, duration_s, quota, headroom=0.2, reserved_min=100):
    share = 1 - headroom if headroom < 1 else 1 / (1 + headroom)
    needed = ceil(rps * duration_s / share - 1e-9)
    usable = quota - reserved_min
    return {
        "needed": needed,
        "fits": needed <= usable,
        "max_rps": usable * share / duration_s,
    }
