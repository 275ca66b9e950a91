"""Which of four serving modes fits a workload?

Not two but four: between the endpoint that waits for requests and the job that reads a list lie
the queue in front of an endpoint and the endpoint that is started by a request. The rules are asked
in an order in which the first that holds decides: what the caller can wait for, what a synchronous
request can carry, and only then what the traffic looks like.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

type Workload = Mapping[str, Any]

NIGHTLY: Workload = {
    "deadline_s": 8 * 3600,
    "known_upfront": True,
    "payload_mb": 4,
    "model_s": 1,
    "rps_peak": 20,
    "idle_fraction": 0.5,
    "gpu": True,
}
"""An example: a day's images, scored by the morning."""


def choose_mode(workload: Workload) -> str:
    """'batch', 'async', 'serverless' or 'realtime'; the thresholds are rules of thumb, not quotas.

    Args:
        workload: `deadline_s` from request to result; `known_upfront`, whether all inputs exist
            when the work starts; `payload_mb` and `model_s` of one request; `rps_peak`;
            `idle_fraction`, the share of the day without traffic; `gpu`.

    Examples:
        >>> choose_mode(NIGHTLY)
        'batch'
        >>> choose_mode({**NIGHTLY, "known_upfront": False})
        'async'
        >>> choose_mode({**NIGHTLY, "deadline_s": 2})
        'realtime'
    """
    if workload["deadline_s"] >= 3600 and workload["known_upfront"]:
        return "batch"
    if workload["payload_mb"] > 6 or workload["model_s"] > 60:  # too much for one HTTP request
        fits_a_queue = workload["payload_mb"] <= 1000 and workload["model_s"] <= 3600
        return "async" if fits_a_queue else "batch"
    if workload["deadline_s"] >= 300:
        return "async"
    is_rare = workload["rps_peak"] < 5 and workload["idle_fraction"] >= 0.5
    if is_rare and workload["deadline_s"] >= 5 and not workload["gpu"]:
        return "serverless"
    return "realtime"
