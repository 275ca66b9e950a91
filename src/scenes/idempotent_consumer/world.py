"""What becomes of an event, whatever goes wrong? Each consumer, in each mishap, on one clock.

A queue feeds a consumer in batches. The effect takes two seconds and is noted when it has happened.
The function may die before or after it; then the messages come again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from answers.idempotent_consumer.batch import Event
from answers.tables import table as markdown
from grader.sim.clock import Clock
from grader.sim.queues import Queue
from grader.sim.table import Table
from grader.sim.timeline import Bar, Timeline
from scenes.idempotent_consumer.mapping import Crash, deliver, kept
from scenes.idempotent_consumer.traps import Consumer

VISIBILITY = 360
RECEIVES = 3
SECONDS = 2.0  # that an effect takes
POISON = "poison"


@dataclass(frozen=True)
class Mishap:
    """The bodies that are sent, and what goes wrong."""

    title: str
    bodies: tuple[str, ...]
    delivered_twice: tuple[int, ...] = ()
    """Numbers of the messages of which the queue hands out a second copy."""
    overlap: bool = False
    """Whether the second copy comes while the first is at work."""
    dies_before: frozenset[int] = frozenset()
    """Numbers of the effects, over all, before which the function dies."""
    dies_after: frozenset[int] = frozenset()


MISHAPS = (
    Mishap("an event comes in two messages", ("a", "a")),
    Mishap("a message is delivered twice at a time", ("a",), delivered_twice=(0,), overlap=True),
    Mishap("the function dies before the effect", ("a",), dies_before=frozenset({0})),
    Mishap("the function dies after the effect", ("a",), dies_after=frozenset({0})),
    Mishap("one of three can never be processed", ("a", POISON, "b")),
)


@dataclass
class World:
    """One mishap under way."""

    mishap: Mishap
    consumer: Consumer
    clock: Clock = field(default_factory=Clock)
    done: Counter[str] = field(default_factory=Counter)
    bars: list[Bar] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.table = Table(self.clock)
        copies = self.mishap.delivered_twice
        self.queue = Queue(self.clock, VISIBILITY, RECEIVES, duplicates=copies)
        self._effects = 0
        self._raised: Counter[str] = Counter()
        self._at_work = False
        for body in self.mishap.bodies:
            self.queue.send(body)

    def effect(self, body: str) -> str:
        """Takes two seconds and is noted, unless the function dies or the body is poison."""
        number, self._effects = self._effects, self._effects + 1
        if not self._at_work:  # the clock runs for whoever was first
            self._at_work = True
            self.clock.advance(SECONDS)
            self._at_work = False
        if number in self.mishap.dies_before:
            raise Crash
        if body == POISON:
            self._raised[body] += 1
            raise ValueError(body)
        self.done[body] += 1
        if number in self.mishap.dies_after:
            raise Crash
        return body.upper()

    def function(self, event: Event) -> object:
        """What the consumer answers; every message of the batch is a bar."""
        start, done, raised = self.clock.now, Counter(self.done), Counter(self._raised)
        try:
            answer = self.consumer(event, self.effect, self.table, self.clock)
        except Crash:
            self._note(event, start, "failed", "died")
            raise
        staying = kept(answer, [record["messageId"] for record in event["Records"]])
        for record in event["Records"]:
            body = record["body"]
            outcome = "skipped"
            if self._raised[body] > raised[body]:
                outcome = "failed"
            elif self.done[body] > done[body]:
                outcome = "done"
            note = "stays" if record["messageId"] in staying else "deleted"
            self._note({"Records": [record]}, start, outcome, note)
        return answer

    def _note(self, event: Event, start: float, outcome: str, note: str) -> None:
        for record in event["Records"]:
            row = f"{record['messageId']}: {record['body']}"
            self.bars.append(Bar(row, start, max(self.clock.now, start + 1), outcome, note))

    def run(self) -> World:
        """The world when the queue is empty."""
        if self.mishap.overlap:
            self.clock.after(1, lambda: deliver(self.queue, self.function))
        for _ in range(RECEIVES + 2):
            deliver(self.queue, self.function)
            deliver(self.queue, self.function)
            self.clock.advance(VISIBILITY)
        return self

    @property
    def verdict(self) -> str:
        """What became of the events."""
        dead = Counter(message.body for message in self.queue.dead)
        events = dict.fromkeys(self.mishap.bodies)
        lost = [body for body in events if not self.done[body] and not dead[body]]
        repeated = [body for body in events if self.done[body] > 1]
        buried = [body for body in events if dead[body] and body != POISON]
        found = {"lost": lost, "done twice": repeated, "dead letter": buried}
        said = [f"{what}: {', '.join(bodies)}" for what, bodies in found.items() if bodies]
        return "; ".join(said) or "ok"


def verdicts(consumers: Iterable[Consumer], mishaps: Iterable[Mishap] = MISHAPS) -> str:
    """A table: what each consumer makes of each mishap."""
    mishaps = list(mishaps)
    rows = [
        [_name(one), *(_cell(World(mishap, one).run().verdict) for mishap in mishaps)]
        for one in consumers
    ]
    return markdown(["", *(mishap.title for mishap in mishaps)], rows)


def _name(consumer: Consumer) -> str:
    return consumer.__name__.replace("_", " ")


def _cell(verdict: str) -> str:
    return verdict if verdict == "ok" else f"**{verdict}**"


def deliveries(mishap: Mishap, consumer: Consumer) -> Timeline:
    """Each delivery of each message in time."""
    title = f"{mishap.title[0].upper()}{mishap.title[1:]}: {_name(consumer)}"
    return Timeline(title, bars=tuple(World(mishap, consumer).run().bars))
