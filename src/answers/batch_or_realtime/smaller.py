"""Serverless carries less than real time. Where does the rule go?

Behind the choice of serverless, and not among what is too much for any synchronous request: what
does not fit there still fits a real-time endpoint.
"""

from __future__ import annotations

from answers.batch_or_realtime.modes import Workload, choose_mode

SERVERLESS_MB = 4


def choose_mode_by_payload(workload: Workload) -> str:
    """As `choose_mode`, but serverless takes 4 MB at most.

    Examples:
        >>> rare = {"deadline_s": 30, "known_upfront": False, "model_s": 1, "rps_peak": 1}
        >>> rare |= {"idle_fraction": 0.9, "gpu": False}
        >>> [choose_mode_by_payload({**rare, "payload_mb": size}) for size in (4, 5, 7)]
        ['serverless', 'realtime', 'async']
    """
    mode = choose_mode(workload)
    if mode == "serverless" and workload["payload_mb"] > SERVERLESS_MB:
        return "realtime"
    return mode
