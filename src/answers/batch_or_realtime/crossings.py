"""Where do the two costs cross? Between which daily volumes is the endpoint the cheaper mode?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from answers.batch_or_realtime.costs import (
    DAY_S,
    batch_cost,
    cheapest_mode,
    realtime_cost,
)

type Points = list[tuple[float, float]]


def cheapest(n: int, peak_factor: float = 1.0) -> tuple[str, float]:
    """The cheaper mode and its dollars, at a second a request and a dollar an instance-hour.

    Examples:
        >>> cheapest(86_400), cheapest(86_400, peak_factor=3)
        (('realtime', 24.0), ('batch', 24.4))
    """
    return cheapest_mode(n, 1, 1, 1, peak_factor=peak_factor)


def realtime_ranges(up_to: int, peak_factor: float = 1.0) -> list[tuple[int, int]]:
    """First and last volume of each range in which the endpoint is cheaper.

    Within a step of the staircase the job only gets dearer, so each step has at most one such
    range, and it ends where the step ends.

    Examples:
        >>> realtime_ranges(100_000)
        [(85321, 86400)]
    """
    ranges = []
    stairs = [int(i * DAY_S / peak_factor) for i in range(int(up_to * peak_factor / DAY_S) + 1)]
    for start, end in pairwise(stairs):
        if cheapest(end, peak_factor)[0] == "realtime":
            is_realtime = partial(_is_realtime, peak_factor=peak_factor)
            ranges.append((_first(is_realtime, start + 1, end), end))
    return ranges


def _is_realtime(n: int, peak_factor: float) -> bool:
    return cheapest(n, peak_factor)[0] == "realtime"


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first number for which it holds, if it holds from there on up to `high`."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def curves(up_to: int, peak_factor: float = 1.0) -> dict[str, Points]:
    """Both costs by n: the corners of the endpoint's stairs, and the job's line."""
    step = DAY_S / peak_factor
    stairs = [0.0]
    for i in range(1, int(up_to / step) + 1):
        stairs += [i * step, i * step + 1]
    stairs.append(up_to)
    realtime = [(n, realtime_cost(int(n), 1, 1, 1, peak_factor, 1)) for n in stairs]
    volumes = range(0, up_to + 1, up_to // 20)
    batch = [(float(n), batch_cost(n, 1, 1, 1, 0.1, 8) or 0.0) for n in volumes]
    return {"real time": realtime, "batch": batch}
