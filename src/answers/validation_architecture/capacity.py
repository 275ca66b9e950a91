"""Does the case study's load fit into the quotas, and which is the first that it would reach?

Quotas of Standard workflows in us-east-1, us-west-2 and eu-west-1, of an account that is not new.
Source of all but the transitions is AWS's developer guide, as published in June 2023:
https://github.com/awsdocs/aws-step-functions-developer-guide/blob/3d6752c179885aa864a2a49eb47a8131b5004aa0/doc_source/limits-overview.md
The transitions have been raised since, as others report of AWS's page in October 2026; see `doubt`.
"""

from __future__ import annotations

from dataclasses import dataclass

from answers.case_study import CASE, DAY, HOUR
from answers.tables import table

STARTS = 300
"""StartExecution a second, sustained; a bucket of 1,300 stands a burst."""
TRANSITIONS = 5_000
"""State transitions a second, sustained, as reported."""
TRANSITIONS_2023 = 1_500
"""The same in AWS's guide of June 2023; its bucket of 5,000 stood a burst."""
OPEN = 1_000_000
"""Standard executions that are open at once. It is not a number a month."""
MINUTES = 5
"""Assumed: how long an execution takes."""


@dataclass(frozen=True)
class Load:
    """Executions that arrive in a window, evenly."""

    executions: float
    window: float
    """Seconds."""

    @property
    def starts(self) -> float:
        """A second."""
        return self.executions / self.window

    @property
    def transitions(self) -> float:
        """A second."""
        return self.starts * CASE.stages

    @property
    def open(self) -> float:
        """By Little's law: arrivals a second times seconds in the system."""
        return self.starts * MINUTES * 60

    def shares(self) -> dict[str, float]:
        """How much of each quota is used."""
        return {
            "starts": self.starts / STARTS,
            "transitions": self.transitions / TRANSITIONS,
            "open executions": self.open / OPEN,
        }

    @property
    def first_limit(self) -> str:
        """The quota that is used most."""
        shares = self.shares()
        name = max(shares, key=lambda key: shares[key])
        return f"{name}, {shares[name]:.1%}"


LOADS = {
    "over the day": Load(CASE.executions_a_day, DAY),
    "within one hour": Load(CASE.executions_a_day, HOUR),
    "ten times, over the day": Load(10 * CASE.executions_a_day, DAY),
    "ten times, within one hour": Load(10 * CASE.executions_a_day, HOUR),
}


def comparison() -> str:
    """Markdown: each load, beside the quotas."""
    rows = [
        [name, load.starts, load.transitions, round(load.open), load.first_limit]
        for name, load in LOADS.items()
    ]
    head = [
        "A day's executions",
        f"Starts/s (of {STARTS:,})",
        f"Transitions/s (of {TRANSITIONS:,})",
        f"Open (of {OPEN:,})",
        "Nearest quota",
    ]
    return table(head, rows)


def doubt() -> str:
    """How much of the older quota of transitions the last load would take."""
    last = list(LOADS.values())[-1]
    share = last.transitions / TRANSITIONS_2023
    return f"{TRANSITIONS_2023:,} a second, of which the last row would take {share:.0%}"
