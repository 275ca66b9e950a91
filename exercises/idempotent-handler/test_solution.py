"""An effect once: duplicates, failures, two at a time, deaths at every point, late returns."""

from contextlib import suppress
from copy import deepcopy

import pytest
from solution import InProgress, process_once

from grader.sim.clock import Clock
from grader.sim.queues import Queue, poll
from grader.sim.table import Table
from grader.sim.timeline import Bar, Timeline

LEASE = 60


class Died(BaseException):
    """The process ends: no code of that delivery runs from here on."""


class Process:
    """A process with its table; it may die after some calls, and somebody may come in between."""

    def __init__(self, table, dies_after=None, between=None):
        self.table = table
        self.calls = 0
        self.dies_after = dies_after
        self.between = between
        self.dead = False

    def die(self):
        """Ends the process; its table refuses every call from here on."""
        self.dead = True
        raise Died

    def _call(self, method, args, kwargs):
        if self.dead:
            raise Died
        answer = method(*args, **kwargs)
        self.calls += 1
        if self.between and self.between[0] == self.calls:
            self.between[1]()
        if self.dies_after == self.calls:
            self.die()
        return answer

    def get(self, *args, **kwargs):
        """The table's."""
        return self._call(self.table.get, args, kwargs)

    def put(self, *args, **kwargs):
        """The table's."""
        return self._call(self.table.put, args, kwargs)

    def query(self, *args, **kwargs):
        """The table's."""
        return self._call(self.table.query, args, kwargs)


class Effect:
    """An effect that is counted; each call plays the next step, and the last one stays."""

    def __init__(self, *steps):
        self.steps = list(steps)
        self.count = 0

    def __call__(self):
        """The result of this call's step."""
        step = self.steps[min(self.count, len(self.steps) - 1)]
        self.count += 1
        result = step() if callable(step) else step
        if isinstance(result, Exception):
            raise result
        return result


@pytest.fixture
def clock():
    """A clock that is not at zero."""
    return Clock(5000)


@pytest.fixture
def table(clock):
    """An empty table."""
    return Table(clock)


@pytest.fixture
def deliver(table, clock):
    """A delivery of an event; the outcome is its result, or "raised InProgress"."""

    def delivery(effect, key="images/a.jpg", process=None, lease=LEASE):
        try:
            return process_once(process or table, clock, key, effect, lease)
        except InProgress:
            return "raised InProgress"

    return delivery


def died(deliver, effect, process, lease=LEASE):
    """Whether the process died during the delivery."""
    try:
        deliver(effect, process=process, lease=lease)
    except Died:
        return True
    return False


@pytest.mark.parametrize(
    "result",
    ["a shirt", None, 0, False, [], {"label": "shirt"}],
    ids=["a text", "None", "0", "False", "an empty list", "a dict"],
)
def test_returns_the_result_each_time(deliver, clock, result):
    """Calls the effect at the first delivery only, and returns its result at every one."""
    effect = Effect(result)
    for _ in range(3):
        assert deliver(effect) == result
        clock.advance(1000)
    assert effect.count == 1


def test_tells_events_apart(deliver):
    """Handles events with different keys independently."""
    first, second = Effect("a shirt"), Effect("a shoe")
    assert deliver(first, "images/a.jpg") == "a shirt"
    assert deliver(second, "images/b.jpg") == "a shoe"
    assert deliver(second, "images/a.jpg") == "a shirt"
    assert (first.count, second.count) == (1, 1)


def test_tells_tables_apart(deliver, clock):
    """Remembers in the table, not in the process."""
    effect = Effect("a shirt")
    deliver(effect)
    other = Effect("a shoe")
    assert process_once(Table(clock), clock, "images/a.jpg", other, LEASE) == "a shoe"


def test_a_failure_frees_the_event(deliver):
    """Lets the exception out, and the next delivery try again at once."""
    error = ValueError("no image")
    effect = Effect(error, KeyError("busy"), "a shirt")
    with pytest.raises(ValueError, match="no image") as raised:
        deliver(effect)
    assert raised.value is error
    with pytest.raises(KeyError):
        deliver(effect)
    assert deliver(effect) == "a shirt"
    assert deliver(effect) == "a shirt"
    assert effect.count == 3


def test_refuses_a_second_at_the_same_time(deliver, clock):
    """Raises InProgress for a second delivery while the first is at work."""
    second = Effect("a shoe")

    def slow():
        clock.advance(LEASE - 1)
        assert deliver(second) == "raised InProgress"
        assert deliver(second, "images/b.jpg") == "a shoe"
        return "a shirt"

    assert deliver(Effect(slow)) == "a shirt"
    assert deliver(second) == "a shirt"
    assert second.count == 1


@pytest.mark.parametrize("seconds", [0, 1, 59.5])
def test_a_claim_of_the_dead_holds_for_its_time(deliver, table, clock, seconds):
    """Refuses the event while the claim of a dead process holds."""
    process = Process(table)
    assert died(deliver, Effect(process.die), process)
    clock.advance(seconds)
    effect = Effect("a shirt")
    assert deliver(effect) == "raised InProgress"
    assert effect.count == 0


@pytest.mark.parametrize("seconds", [60, 60.5, 1000])
def test_a_claim_of_the_dead_is_taken_over(deliver, table, clock, seconds):
    """Does the work when the claim of a dead process is over, and once only."""
    process = Process(table)
    assert died(deliver, Effect(process.die), process)
    clock.advance(seconds)
    effect = Effect("a shirt")
    assert deliver(effect) == "a shirt"
    assert deliver(effect) == "a shirt"
    assert effect.count == 1


def test_a_claim_that_was_taken_over_has_its_own_time(deliver, table, clock):
    """Gives whoever takes over a whole lease, counted from then."""
    for _ in range(3):
        process = Process(table)
        assert died(deliver, Effect(process.die), process)
        clock.advance(LEASE - 1)
        assert deliver(Effect("a shirt")) == "raised InProgress"
        clock.advance(11)
    assert deliver(Effect("a shirt")) == "a shirt"


@pytest.mark.parametrize(
    ("lease", "seconds", "outcome"),
    [
        pytest.param(100, 60, "raised InProgress", id="a longer one holds"),
        pytest.param(10, 10, "a shirt", id="a shorter one is over"),
    ],
)
def test_a_claim_holds_for_its_own_lease(deliver, table, clock, lease, seconds, outcome):
    """Lets a claim hold for the lease of whoever made it, not of whoever comes later."""
    process = Process(table)
    assert died(deliver, Effect(process.die), process, lease=lease)
    clock.advance(seconds)
    assert deliver(Effect("a shirt"), lease=60) == outcome


@pytest.mark.parametrize("calls", range(1, 7))
def test_loses_nothing_wherever_it_dies(deliver, table, clock, calls):
    """Does the work in the end, whichever call of the table was the process's last."""
    effect = Effect("a shirt")
    if died(deliver, effect, Process(table, dies_after=calls)):
        clock.advance(LEASE)
    assert deliver(effect) == "a shirt"
    assert deliver(effect) == "a shirt"
    assert effect.count in (1, 2)


@pytest.mark.parametrize("calls", range(1, 7))
@pytest.mark.parametrize("begun", [False, True], ids=["new", "taken over"])
def test_one_of_two_wins(deliver, table, clock, calls, begun):
    """Calls one effect, whenever between two calls of the table a second delivery comes."""
    if begun:
        process = Process(table)
        assert died(deliver, Effect(process.die), process)
        clock.advance(LEASE)
    effect, outcomes = Effect("a shirt"), []
    process = Process(table, between=(calls, lambda: outcomes.append(deliver(effect))))
    outcomes.append(deliver(effect, process=process))
    assert effect.count == 1
    assert set(outcomes) <= {"a shirt", "raised InProgress"}
    assert deliver(effect) == "a shirt"
    assert effect.count == 1


@pytest.mark.parametrize("calls", range(1, 7))
def test_one_of_two_wins_while_the_other_dies(deliver, table, clock, calls):
    """Takes over once, also if a second delivery takes over in between and dies in its effect."""
    process = Process(table)
    assert died(deliver, Effect(process.die), process)
    clock.advance(LEASE)
    visitor = Process(table)
    effect, other = Effect("a shirt"), Effect(visitor.die)
    process = Process(table, between=(calls, lambda: died(deliver, other, visitor)))
    outcome = deliver(effect, process=process)
    called = effect.count + other.count
    assert called == 1, f"{called} effects were called, expected one: who takes over first"
    assert outcome == ("raised InProgress" if other.count else "a shirt")


@pytest.mark.parametrize("calls", range(1, 7))
def test_one_of_two_wins_while_the_other_fails(deliver, table, calls):
    """Does the work once, whenever a second delivery comes while the first one fails."""
    outcomes = []
    second = Effect("a shoe")
    process = Process(table, between=(calls, lambda: outcomes.append(deliver(second))))
    with suppress(ValueError):  # if the second was faster, nothing fails
        deliver(Effect(ValueError("no image")), process=process)
    assert set(outcomes) <= {"a shoe", "raised InProgress"}
    assert deliver(second) == "a shoe"
    assert second.count == 1


@pytest.mark.parametrize("seconds", [60, 5000])
def test_a_late_result_counts_if_nobody_took_over(deliver, clock, seconds):
    """Stores a result that took longer than the lease, if nobody else was at it."""
    effect = Effect(lambda: clock.advance(seconds) and "a shirt")
    assert deliver(effect) == "a shirt"
    assert deliver(effect) == "a shirt"
    assert effect.count == 1


def test_a_late_result_gives_way_to_one_that_is_there(deliver, clock):
    """Returns the result of whoever took over and is done, and leaves it as it is."""
    second = Effect("a shoe")

    def slow():
        clock.advance(LEASE)
        assert deliver(second) == "a shoe"
        return "a shirt"

    assert deliver(Effect(slow)) == "a shoe"
    assert deliver(second) == "a shoe"
    assert second.count == 1


@pytest.mark.parametrize("calls", range(1, 7))
def test_a_late_result_counts_until_somebody_takes_over(deliver, table, clock, calls):
    """Calls no second effect if the late result is stored just before the claim is taken over."""
    at_work = []

    def slow():
        clock.advance(LEASE)
        at_work.append(deepcopy(table))
        return "a shirt"

    assert deliver(Effect(slow)) == "a shirt"
    # A second delivery finds the table as it was when the first was at work. In between, unless
    # the second has written by then, the table becomes what the first made of it.
    process, seen = Process(at_work[0]), at_work[0].scan()

    def first_returns():
        if process.table.scan() == seen:
            process.table = table

    process.between = (calls, first_returns)
    second = Effect("a shoe")
    outcome = deliver(second, process=process)
    stored = "a shirt" if process.table is table else "a shoe"
    if stored == "a shirt":
        assert second.count == 0, "'a shirt' is stored already, and a second effect was called"
    assert outcome in {stored, "raised InProgress"}
    assert deliver(second, process=process.table) == stored


def test_a_late_failure_gives_way_to_a_result(deliver, clock):
    """Lets a late failure out, and leaves the result of whoever took over as it is."""
    second = Effect("a shoe")

    def slow():
        clock.advance(LEASE)
        assert deliver(second) == "a shoe"
        return ValueError("too late")

    with pytest.raises(ValueError, match="too late"):
        deliver(Effect(slow))
    assert deliver(second) == "a shoe"
    assert second.count == 1


@pytest.mark.parametrize("late", ["a shirt", ValueError("too late")], ids=["result", "failure"])
def test_a_late_return_respects_a_claim(deliver, table, clock, late):
    """Leaves the claim of whoever took over and is not done, on return and on failure."""
    other = Process(table)

    def slow():
        clock.advance(LEASE)
        assert died(deliver, Effect(other.die), other)
        clock.advance(LEASE - 1)
        return late

    if isinstance(late, Exception):
        with pytest.raises(ValueError, match="too late"):
            deliver(Effect(slow))
    else:
        assert deliver(Effect(slow)) == "raised InProgress"
    third = Effect("a coat")
    assert deliver(third) == "raised InProgress"
    clock.advance(1)
    assert deliver(third) == "a coat"


def test_a_late_result_is_void_if_whoever_took_over_failed(deliver, clock):
    """Stores nothing on a late return, also if whoever took over has failed by then."""

    def slow():
        clock.advance(LEASE)
        with pytest.raises(ValueError, match="no image"):
            deliver(Effect(ValueError("no image")))
        return "a shirt"

    assert deliver(Effect(slow)) == "raised InProgress"
    assert deliver(Effect("a coat")) == "a coat"


def test_each_event_once_behind_a_queue(table, clock, show):
    """Does each event once behind a queue that repeats messages, with a death and a failure."""
    queue = Queue(clock, visibility=90, max_receives=5, duplicates=[1])
    for body in ("a.jpg", "b.jpg", "a.jpg", "c.jpg"):
        queue.send(body)
    deaths, failures = ["b.jpg"], ["c.jpg"]
    done, bars = [], []

    def function(messages):
        process, failed = Process(table), []
        for message in messages:

            def effect(body=message.body, process=process):
                clock.advance(2)
                if body in deaths:
                    deaths.remove(body)
                    process.die()
                if body in failures:
                    failures.remove(body)
                    raise ConnectionError
                done.append(body)
                return body.upper()

            start, outcome = clock.now, "done"
            try:
                process_once(process, clock, message.body, effect, LEASE)
            except Died:
                outcome, failed = "failed", [message.id for message in messages]
            except Exception:
                outcome = "failed"
                failed.append(message.id)
            row = f"{message.id}: {message.body}"
            bars.append(Bar(row, start, max(start + 1, clock.now), outcome))
            if process.dead:
                break
        return failed

    for _ in range(20):
        poll(queue, function)
        clock.advance(20)
    show(Timeline("Four messages, two of them about the same image", bars=tuple(bars)))
    assert sorted(done) == ["a.jpg", "b.jpg", "c.jpg"]
    assert (queue.dead, queue.depth, queue.in_flight) == ([], 0, 0)
