from math import ceil, isclose


def lambda_capacity(rps, duration_s, quota, headroom=0.2, reserved_min=100):
    product = rps * duration_s * (1 + headroom)
    needed = round(product) if isclose(product, round(product)) else ceil(product)
    usable = quota - reserved_min
    return {
        "needed": needed,
        "fits": needed <= usable,
        "max_rps": usable / (duration_s * (1 + headroom)),
    }
