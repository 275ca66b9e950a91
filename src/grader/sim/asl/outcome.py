"""What did an execution do? The result as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Attempt:
    """One attempt at a task: when (seconds), where, and how it ended.

    `outcome` is "succeeded", "failed" or "aborted" (its branch was ended from outside); `lane`
    names branches and items, as "Extract/branch 1"; it is "" outside of them.
    """

    state: str
    resource: str
    number: int
    start: float
    end: float
    outcome: str
    error: str | None = None
    lane: str = ""


@dataclass(frozen=True)
class Event:
    """An entry of the history: when (seconds), what, in which state and lane."""

    at: float
    kind: str
    state: str = ""
    lane: str = ""
    detail: Any = None


@dataclass(frozen=True)
class Execution:
    """How an execution ended and what it did.

    `status` is SUCCEEDED, FAILED or TIMED_OUT; `transitions` counts the states entered, in
    branches and items too, and each retry, which is what a Standard workflow is billed for.

    Source: https://aws.amazon.com/step-functions/pricing/
    """

    status: str
    output: Any
    error: str | None
    cause: str | None
    start: float
    end: float
    transitions: int
    attempts: tuple[Attempt, ...]
    history: tuple[Event, ...]

    @property
    def seconds(self) -> float:
        """How long the execution took."""
        return self.end - self.start

    def tries(self, state: str) -> int:
        """How many attempts the tasks of that state took."""
        return sum(attempt.state == state for attempt in self.attempts)

    def visited(self) -> tuple[str, ...]:
        """The names of the states, in the order in which they were entered."""
        return tuple(event.state for event in self.history if event.kind == "StateEntered")
