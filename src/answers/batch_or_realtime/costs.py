"""What do n requests a day cost behind an endpoint, and what as a nightly job?

An endpoint is sized for its peak and paid around the clock (without autoscaling, which follows the
traffic by some minutes); a job is sized for its window and paid for its work. The endpoint's cost
is a staircase and the job's nearly a straight line, so they cross more than once.
"""

from __future__ import annotations

from math import ceil

DAY_S = 86_400
NOISE = 1e-9
"""How far above an integer a quotient may lie and still count as that integer."""


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
    """The cheaper mode and its dollars a day, to four decimals; batch, if they cost the same.

    Args:
        n: Requests a day.
        req_s: Seconds of work for one request.
        hourly: Dollars an hour for one instance.
        conc: Requests that an instance serves at a time.
        peak_factor: The peak rate over the average one; only the endpoint pays for it.
        startup_h: Hours that each instance of a job is paid before it works.
        window_h: Hours from the start of a job to its last result.
        min_instances: The least that the endpoint keeps.

    Examples:
        >>> cheapest_mode(10_000, 1, 1, 1)
        ('batch', 2.8778)
        >>> cheapest_mode(86_400, 1, 1, 1)
        ('realtime', 24.0)
    """
    realtime = realtime_cost(n, req_s, hourly, conc, peak_factor, min_instances)
    batch = batch_cost(n, req_s, hourly, conc, startup_h, window_h)
    if batch is not None and batch <= realtime:
        return "batch", round(batch, 4)
    return "realtime", round(realtime, 4)


def realtime_cost(
    n: int, req_s: float, hourly: float, conc: int, peak_factor: float, min_instances: int
) -> float:
    """Dollars a day for instances enough at the peak, all day long."""
    busy = n / DAY_S * peak_factor * req_s / conc
    return max(min_instances, whole(busy)) * 24.0 * hourly


def batch_cost(
    n: int, req_s: float, hourly: float, conc: int, startup_h: float, window_h: float
) -> float | None:
    """Dollars for the job; None if its window is over before an instance has started."""
    if n == 0:
        return 0.0
    if window_h <= startup_h:
        return None
    work_h = n * req_s / conc / 3600
    instances = max(1, whole(work_h / (window_h - startup_h)))
    return (instances * startup_h + work_h) * hourly


def whole(quotient: float) -> int:
    """The quotient rounded up, unless only floating-point noise lies above an integer.

    Examples:
        >>> 3 * 0.1 / 0.1, ceil(3 * 0.1 / 0.1), whole(3 * 0.1 / 0.1)
        (3.0000000000000004, 4, 3)
    """
    return ceil(quotient - NOISE)
