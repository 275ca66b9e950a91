"""What does a workflow cost? Prices are those of us-east-1, first tier, in US dollars.

Standard is billed by transition, retries included; Express by request, time and memory.

Sources: https://aws.amazon.com/step-functions/pricing/ and https://aws.amazon.com/lambda/pricing/,
read in November 2026.
"""

from __future__ import annotations

import math

TRANSITION = 0.000025
FREE_TRANSITIONS = 4_000
REQUEST = 0.000001
GB_SECOND = 0.00001667


def workflow_cost(
    executions: int,
    transitions: float,
    retries: float = 0.0,
    kind: str = "standard",
    mem_mb: float = 64,
    ms: float = 1000,
) -> float:
    """US dollars for the executions of one month, not rounded to cents.

    Args:
        executions: How many there are.
        transitions: State transitions of one execution, without retries.
        retries: Extra transitions of one execution, on average.
        kind: "standard", of which 4,000 transitions are free, or "express".
        mem_mb: Memory of one execution in MB; billed in steps of 64.
        ms: Milliseconds that one execution takes; billed in steps of 100.

    Raises:
        ValueError: If there is no such kind.

    Examples:
        >>> workflow_cost(1_000_000, transitions=8)
        199.9
        >>> round(workflow_cost(100_000, transitions=8, kind="express", ms=10_000), 4)
        1.1419
    """
    if kind == "standard":
        billed = executions * (transitions + retries) - FREE_TRANSITIONS
        return max(billed, 0) * TRANSITION
    if kind == "express":
        seconds = math.ceil(ms / 100) / 10
        gigabytes = math.ceil(mem_mb / 64) * 64 / 1024
        return executions * (REQUEST + seconds * gigabytes * GB_SECOND)
    raise ValueError(f"no kind of workflow: {kind!r}")


LAMBDA_REQUEST = 0.0000002
LAMBDA_GB_SECOND = 0.0000166667


def lambda_cost(calls: int, mem_mb: float, ms: float) -> float:
    """US dollars for so many calls of a function, without the monthly free tier.

    Examples:
        >>> round(lambda_cost(800_000, mem_mb=512, ms=200), 2)
        1.49
    """
    return calls * (LAMBDA_REQUEST + mem_mb / 1024 * ms / 1000 * LAMBDA_GB_SECOND)


def as_long_as(transitions: float, mem_mb: float = 64) -> float:
    """Seconds that an Express execution may take before Standard is cheaper, free tier aside.

    Examples:
        >>> round(as_long_as(transitions=8))
        191
    """
    gigabytes = math.ceil(mem_mb / 64) * 64 / 1024
    return (transitions * TRANSITION - REQUEST) / (gigabytes * GB_SECOND)
