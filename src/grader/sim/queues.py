"""What does a queue promise? At least once, in no strict order, and dead letters in the end.

A message that was received is invisible until its time-out; one that is not deleted by then is
delivered again. A message that has been received `max_receives` times and would be received once
more becomes a dead letter instead. SQS promises no order; here the oldest comes first, so that
every run is the same. Messages do not expire, and there is no limit to those in flight.
Source: Amazon SQS developer guide, "Visibility timeout" and "Dead-letter queues",
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from grader.sim.clock import Clock

LONGEST_HIDDEN = 43_200
"""Seconds that a message can be hidden at most (12 hours).

Source: the guide above, "Message quotas", as of the two below.
"""
LONGEST_DELAY = 900
"""Seconds by which a message can be delayed at most (15 minutes)."""
MOST_RECEIVED = 10
"""Messages that are received at once at most."""


@dataclass(frozen=True)
class Message:
    """A delivery: `receives` counts this one; `receipt` is what deletes or hides it."""

    id: str
    body: Any
    receipt: str
    receives: int


@dataclass
class _Entry:
    id: str
    body: Any
    visible_at: float
    receives: int = 0
    receipt: str = ""
    copies: int = 0  # further deliveries that ignore the visibility time-out


class Queue:
    """A queue on the clock; `dead` holds the messages that were received too often."""

    def __init__(
        self,
        clock: Clock,
        visibility: float = 30.0,
        max_receives: int | None = None,
        duplicates: Iterable[int] = (),
    ) -> None:
        """Messages whose number of sending (from 0) is in `duplicates` are delivered twice.

        Raises:
            ValueError: If the visibility time-out (seconds) is not between 0 and 43,200, or
                `max_receives` not between 1 and 1,000, as SQS wants them.
        """
        _between("the visibility time-out", visibility, 0, LONGEST_HIDDEN)
        if max_receives is not None:
            _between("max_receives", max_receives, 1, 1_000)
        self._clock = clock
        self._visibility = visibility
        self._max_receives = max_receives
        self._duplicates = frozenset(duplicates)
        self._entries: list[_Entry] = []
        self._sent = 0
        self._receipts = 0
        self.dead: list[Message] = []

    def send(self, body: Any, delay: float = 0.0) -> str:  # noqa: ANN401
        """The id of the new message, which can be received after `delay` seconds.

        Raises:
            ValueError: If the delay is not between 0 and 900 seconds, as SQS wants it.
        """
        _between("a delay", delay, 0, LONGEST_DELAY)
        copies = int(self._sent in self._duplicates)
        visible_at = self._clock.now + delay
        entry = _Entry(f"m{self._sent}", copy.deepcopy(body), visible_at, copies=copies)
        self._sent += 1
        self._entries.append(entry)
        return entry.id

    def receive(self, limit: int = 1) -> list[Message]:
        """At most `limit` messages that are visible now, the oldest first; they are hidden then.

        Raises:
            ValueError: If the limit is not between 1 and 10, as SQS wants it.
        """
        _between("the number of messages to receive", limit, 1, MOST_RECEIVED)
        found: list[Message] = []
        for entry in list(self._entries):
            if len(found) == limit:
                break
            if entry.visible_at <= self._clock.now:
                if self._max_receives is not None and entry.receives >= self._max_receives:
                    self._entries.remove(entry)
                    self.dead.append(Message(entry.id, entry.body, "", entry.receives))
                else:
                    found.append(self._delivered(entry))
        return found

    def _delivered(self, entry: _Entry) -> Message:
        entry.receives += 1
        self._receipts += 1
        entry.receipt = f"r{self._receipts}"
        if entry.copies:
            entry.copies -= 1
        else:
            entry.visible_at = self._clock.now + self._visibility
        return Message(entry.id, copy.deepcopy(entry.body), entry.receipt, entry.receives)

    def delete(self, receipt: str) -> bool:
        """Whether the receipt was the latest of its message, which is deleted then."""
        for entry in self._entries:
            if entry.receipt == receipt:
                self._entries.remove(entry)
                return True
        return False

    def hide(self, receipt: str, seconds: float) -> bool:
        """Whether the message is hidden for so many seconds from now; 0 shows it at once.

        It is not, if it has been received again since, or is not in flight any more.

        Raises:
            ValueError: If the seconds are not between 0 and 43,200, as SQS wants them.
        """
        _between("the time to hide a message", seconds, 0, LONGEST_HIDDEN)
        for entry in self._entries:
            if entry.receipt == receipt and entry.visible_at > self._clock.now:
                entry.visible_at = self._clock.now + seconds
                return True
        return False

    @property
    def depth(self) -> int:
        """How many messages can be received now."""
        return sum(entry.visible_at <= self._clock.now for entry in self._entries)

    @property
    def in_flight(self) -> int:
        """How many messages are under way: received, and hidden since."""
        return sum(bool(entry.receives) for entry in self._hidden())

    @property
    def delayed(self) -> int:
        """How many messages were sent with a delay that has not passed."""
        return sum(not entry.receives for entry in self._hidden())

    def _hidden(self) -> list[_Entry]:
        return [entry for entry in self._entries if entry.visible_at > self._clock.now]


def _between(what: str, value: float, least: int, most: int) -> None:
    if not least <= value <= most:
        raise ValueError(f"{what} lies between {least} and {most:,}, not at {value}")


Handler = Callable[[Sequence[Message]], Iterable[str] | None]


def poll(queue: Queue, handler: Handler, limit: int = 10) -> int:
    """Hands one batch to the handler and deletes what it did not report; returns how many.

    The handler returns the ids of the messages that failed (a partial batch failure), or None;
    if it raises, the whole batch stays. An id that is not in the batch counts as all failed, as
    with Lambda's `ReportBatchItemFailures`.
    Source: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
    """
    batch = queue.receive(limit)
    if not batch:
        return 0
    try:
        failed = set(handler(batch) or ())
    except AssertionError:
        raise
    except Exception:
        return 0
    if not failed <= {message.id for message in batch}:
        return 0
    return sum(queue.delete(message.receipt) for message in batch if message.id not in failed)
