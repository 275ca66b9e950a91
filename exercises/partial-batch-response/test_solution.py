"""Partial batch responses: which messages are named, what is processed, and both in a queue."""

import copy

import pytest
from solution import fifo_handler, handler

from grader.sim.clock import Clock
from grader.sim.queues import Queue, poll
from grader.sim.timeline import Bar, Timeline


def batch(*bodies):
    """An event of these bodies, with the ids m0, m1 and so on."""
    records = [
        {"messageId": f"m{i}", "body": body, "eventSource": "aws:sqs"}
        for i, body in enumerate(bodies)
    ]
    return {"Records": records}


def failing(*ids):
    """The response that names these messages."""
    return {"batchItemFailures": [{"itemIdentifier": id} for id in ids]}


class Work:
    """What is done with bodies: it notes each, and fails for those that begin with `bad`."""

    def __init__(self, error=ValueError):
        self.done = []
        self.error = error

    def __call__(self, body):
        """Does the work for one body."""
        self.done.append(body)
        if body.startswith("bad"):
            raise self.error(body)


@pytest.mark.parametrize("answer", [handler, fifo_handler], ids=["standard", "FIFO"])
@pytest.mark.parametrize("bodies", [("a",), ("a", "b", "c"), ()], ids=["one", "three", "none"])
def test_names_nobody_if_all_went_well(answer, bodies):
    """Returns an empty list if no message failed, or there is none."""
    assert answer(batch(*bodies), Work()) == failing()


@pytest.mark.parametrize(
    ("bodies", "ids"),
    [
        pytest.param(("bad", "b", "c"), ["m0"], id="the first"),
        pytest.param(("a", "bad", "c"), ["m1"], id="one in the middle"),
        pytest.param(("a", "b", "bad"), ["m2"], id="the last"),
        pytest.param(("a", "bad 1", "c", "bad 2", "e"), ["m1", "m3"], id="two"),
        pytest.param(("bad 1", "bad 2"), ["m0", "m1"], id="all"),
    ],
)
def test_names_who_failed(bodies, ids):
    """Names the messages that failed, and no others."""
    assert handler(batch(*bodies), Work()) == failing(*ids)


def test_processes_all_once():
    """Processes each message once, in order, whatever became of the others."""
    work = Work()
    handler(batch("a", "bad", "c", "bad", "e"), work)
    assert work.done == ["a", "bad", "c", "bad", "e"]


@pytest.mark.parametrize("answer", [handler, fifo_handler], ids=["standard", "FIFO"])
@pytest.mark.parametrize("error", [KeyError, RuntimeError, TimeoutError, Exception])
def test_takes_any_exception_for_a_failure(answer, error):
    """Takes any exception for a failure, whatever its class."""
    assert answer(batch("a", "bad"), Work(error)) == failing("m1")


@pytest.mark.parametrize("answer", [handler, fifo_handler], ids=["standard", "FIFO"])
def test_an_interrupt_is_no_failure_of_a_message(answer):
    """Lets KeyboardInterrupt through, and processes nothing more."""
    work = Work(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        answer(batch("a", "bad", "c"), work)
    assert work.done == ["a", "bad"]


@pytest.mark.parametrize("answer", [handler, fifo_handler], ids=["standard", "FIFO"])
@pytest.mark.parametrize("returned", [None, False, True, "error"])
def test_ignores_what_is_returned(answer, returned):
    """Does not look at what the processing returned."""
    assert answer(batch("a", "b"), lambda body: returned) == failing()


@pytest.mark.parametrize(
    ("answer", "ids"), [(handler, ["m1"]), (fifo_handler, ["m1", "m2"])], ids=["standard", "FIFO"]
)
def test_tells_equal_bodies_apart(answer, ids):
    """Names the message that failed, though another has the same body."""
    tries = iter([None, ValueError("busy"), None])

    def process(body):
        error = next(tries)
        if error:
            raise error

    assert answer(batch("same", "same", "same"), process) == failing(*ids)


@pytest.mark.parametrize(
    ("bodies", "processed", "ids"),
    [
        pytest.param(("bad", "b", "c"), ["bad"], ["m0", "m1", "m2"], id="the first"),
        pytest.param(("a", "bad", "c"), ["a", "bad"], ["m1", "m2"], id="one in the middle"),
        pytest.param(("a", "b", "bad"), ["a", "b", "bad"], ["m2"], id="the last"),
        pytest.param(("a", "bad", "bad", "a"), ["a", "bad"], ["m1", "m2", "m3"], id="two"),
    ],
)
def test_fifo_stops_at_the_first_failure(bodies, processed, ids):
    """Processes nothing after a failure, and names it and all that is left."""
    work = Work()
    assert fifo_handler(batch(*bodies), work) == failing(*ids)
    assert work.done == processed


@pytest.mark.parametrize("answer", [handler, fifo_handler], ids=["standard", "FIFO"])
def test_leaves_the_event_as_it_was(answer):
    """Leaves the event as it was."""
    event = batch("a", "bad", "c")
    before = copy.deepcopy(event)
    answer(event, Work())
    assert event == before


def run(queue, clock, answer, process, bars):
    """Lambda's side: hands over batches for ten minutes, and deletes what is not named."""

    def function(messages):
        records = [{"messageId": m.id, "body": m.body} for m in messages]
        failures = answer({"Records": records}, process)["batchItemFailures"]
        named = [failure["itemIdentifier"] for failure in failures]
        bars.extend(
            Bar(
                f"{m.id}: {m.body}", clock.now, clock.now + 5, "failed" if m.id in named else "done"
            )
            for m in messages
        )
        return named

    for _ in range(20):
        poll(queue, function)
        clock.advance(30)


def test_a_poison_message_harms_no_other(show):
    """A message that always fails is a dead letter in the end, and the others are done once."""
    clock, work, bars = Clock(), Work(), []
    queue = Queue(clock, visibility=60, max_receives=3)
    for body in ("a", "bad", "c"):
        queue.send(body)
    run(queue, clock, handler, work, bars)
    show(Timeline("Three messages, one of them poison", bars=tuple(bars)))
    assert work.done == ["a", "bad", "c", "bad", "bad"]
    assert [message.body for message in queue.dead] == ["bad"]


def test_fifo_keeps_the_order(show):
    """After a failure that passes, all messages are done in their order."""
    clock, done, bars, faults = Clock(), [], [], [None, ValueError("busy")]

    def process(body):
        fault = faults.pop(0) if faults else None
        if fault:
            raise fault
        done.append(body)

    queue = Queue(clock, visibility=60, max_receives=3)
    for body in "abcd":
        queue.send(body)
    run(queue, clock, fifo_handler, process, bars)
    show(Timeline("Four messages in order, a failure at the second", bars=tuple(bars)))
    assert done == ["a", "b", "c", "d"]
