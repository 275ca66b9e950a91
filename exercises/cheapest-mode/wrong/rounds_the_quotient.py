from math import ceil


def cheapest_mode(n, req_s, hourly, conc, peak_factor=1.0, startup_h=0.1, window_h=8, min_instances=1):
    busy = n / 86400 * peak_factor * req_s / conc
    realtime = max(min_instances, ceil(round(busy, 6))) * 24 * hourly
    w = n * req_s / conc / 3600
    if n == 0:
        batch = 0.0
    elif window_h <= startup_h:
        batch = float("inf")
    else:
        k = max(1, ceil(round(w / (window_h - startup_h), 6)))
        batch = (k * startup_h + w) * hourly
    if batch <= realtime:
        return "batch", round(batch, 4)
    return "realtime", round(realtime, 4)
