"""Which numbers of queue, function and records go together? One of them decides the others.

Times are in seconds. Sources, read in November 2026: AWS Lambda developer guide, "Creating and
configuring an Amazon SQS event source mapping"; Amazon SQS developer guide, "Setting-up dead-letter
queue retention"; botocore's model of SQS for the longest retention.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DAY = 24 * 60 * 60
LONGEST_RETENTION = 14 * DAY
ADVISED = 6
"""Visibility time-out in function time-outs, at least; it leaves room for throttled invocations."""
LEAST_RECEIVES = 5
"""Receives before a message is dead, at least; throttled invocations count as well."""


@dataclass(frozen=True)
class Plan:
    """The settings that depend on each other."""

    timeout: int = 60
    """How long the function may run."""
    visibility: int = 360
    """How long a message that was received stays hidden."""
    lease: int = 90
    """How long a claim holds."""
    max_receives: int = 5
    retention: int = 4 * DAY
    """How long the queue keeps a message."""
    dead_retention: int = LONGEST_RETENTION
    """How long the queue of dead letters keeps one, counted from its first sending."""
    keep: int = LONGEST_RETENTION + 4 * DAY
    """How long the record of an event is kept."""

    @property
    def dead_after(self) -> int:
        """The shortest time from first receive to dead letter, if every attempt fails."""
        return self.max_receives * self.visibility


PLAN = Plan()


def problems(plan: Plan) -> list[str]:
    """What does not go together, a sentence each.

    Examples:
        >>> problems(PLAN)
        []
        >>> problems(Plan(lease=30))
        ['lease 30 s < time-out 60 s: a second delivery takes over while the first is at work.']
    """
    return list(_problems(plan))


def _problems(plan: Plan) -> Iterator[str]:
    if plan.timeout > plan.visibility:
        yield f"time-out {plan.timeout} s > visibility {plan.visibility} s: Lambda refuses it."
    elif plan.visibility < ADVISED * plan.timeout:
        yield (
            f"visibility {plan.visibility} s < {ADVISED} time-outs of {plan.timeout} s: "
            "throttled batches come again too early."
        )
    if plan.lease < plan.timeout:
        yield (
            f"lease {plan.lease} s < time-out {plan.timeout} s: "
            "a second delivery takes over while the first is at work."
        )
    if plan.lease > plan.visibility:
        yield (
            f"lease {plan.lease} s > visibility {plan.visibility} s: "
            "after a crash the next delivery finds the claim held and wastes a receive."
        )
    if plan.max_receives < LEAST_RECEIVES:
        yield f"{plan.max_receives} receives < {LEAST_RECEIVES}: throttling makes dead letters."
    if plan.dead_retention <= plan.retention:
        yield "the dead letters are kept no longer than the queue: an old one is gone on arrival."
    if plan.keep < plan.dead_retention + plan.retention:
        yield "a record is gone before the last redriven message is: it would run again."
