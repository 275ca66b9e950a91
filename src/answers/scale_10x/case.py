"""What happens to the case study at ten times? Stages, load and cost, before and after.

Everything comes from `answers.case_study`, except the service times, which are assumed.
"""

from __future__ import annotations

from dataclasses import dataclass

from answers.case_study import CASE, DAY, HOUR
from answers.scale_10x.bottleneck import Stage

FACTOR = 10
TARGET_LOAD = 0.7
"""The share of its capacity at which a stage is to work; above that, waiting grows fast."""

STAGES: list[Stage] = [
    {"name": "workflow starts", "concurrency": 150, "service_s": 1},
    {"name": "function", "concurrency": 900, "service_s": 2, "fanout": CASE.stages},
    {"name": "endpoint", "concurrency": 1, "service_s": 0.1},
    {"name": "results table", "concurrency": 4_000, "service_s": 1, "fanout": CASE.stages},
]
"""A rate a second is written as so many workers of one second: 150 starts, 4,000 writes."""


@dataclass(frozen=True)
class Cost:
    """A day's fee of the workflow and its instances, and what of it falls to one execution."""

    executions: int
    fee: float
    """US dollars."""
    instances: int

    @property
    def fee_an_execution(self) -> float:
        """US dollars."""
        return self.fee / self.executions

    @property
    def instance_seconds_an_execution(self) -> float:
        """Seconds of an instance that are paid for, whether used or not."""
        return self.instances * DAY / self.executions


def peak(factor: float) -> float:
    """Executions a second, if a day's work all falls into the night's window."""
    return factor * CASE.executions_a_second_at_night


def cost(factor: int, instances: int) -> Cost:
    """A day at so many times the traffic, with so many instances around the clock."""
    return Cost(factor * CASE.executions_a_day, factor * CASE.workflow_cost_a_day, instances)


def hours_of_backlog(rate: float) -> float:
    """Hours that ten times a day's executions take at so many a second."""
    return FACTOR * CASE.executions_a_day / rate / HOUR
