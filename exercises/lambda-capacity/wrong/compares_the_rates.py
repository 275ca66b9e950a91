from math import ceil


def lambda_capacity(rps, duration_s, quota, headroom=0.2, reserved_min=100):
    max_rps = (quota - reserved_min) / (duration_s * (1 + headroom))
    return {
        "needed": ceil(rps * duration_s * (1 + headroom) - 1e-9),
        "fits": rps <= max_rps,
        "max_rps": max_rps,
    }
