"""Micro-batching: full batches, waiting batches, whose wait counts, failures, a long run."""

from contextlib import suppress
from typing import NamedTuple

import pytest
from hypothesis import strategies as st
from solution import MicroBatcher

from grader.sim.clock import Clock


class Call(NamedTuple):
    """A call of `run`: when it was made, and with which inputs."""

    at: float
    inputs: list


class Model:
    """Multiplies by ten, and remembers each call with its time; inputs below 0 raise."""

    def __init__(self, clock):
        self.clock, self.calls = clock, []

    def __call__(self, inputs):
        """Ten times each input."""
        self.calls.append(Call(self.clock(), list(inputs)))
        if any(x < 0 for x in inputs):
            raise ValueError(f"cannot read {inputs}")
        return [x * 10 for x in inputs]


def make(max_size=3, max_wait=10, start=0):
    """A clock, a model and a batcher between them."""
    clock = Clock(start)
    model = Model(clock)
    return clock, model, MicroBatcher(model, max_size, max_wait, clock)


@pytest.mark.parametrize("size", [1, 2, 5])
def test_sends_a_full_batch_at_once(size):
    """Sends as soon as the queue holds the largest batch, in the order of submission."""
    _, model, batcher = make(max_size=size)
    for i in range(size - 1):
        batcher.submit(f"r{i}", i)
    assert model.calls == []
    batcher.submit("last", 99)
    assert model.calls == [Call(0, [*range(size - 1), 99])]


def test_files_each_result_under_its_request():
    """Files results by request, and nothing before they are there."""
    _, _, batcher = make(max_size=2)
    batcher.submit("b", 1)
    assert batcher.out == {}
    batcher.submit("a", 2)
    batcher.submit("c", 3)
    assert batcher.out == {"b": 10, "a": 20}


def test_splits_a_crowd():
    """Calls once for each full batch, and keeps the rest."""
    _, model, batcher = make(max_size=3)
    for i in range(7):
        batcher.submit(i, i)
    assert [inputs for _, inputs in model.calls] == [[0, 1, 2], [3, 4, 5]]
    assert sorted(batcher.out) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("start", [0, 5000])
@pytest.mark.parametrize(
    ("age", "expected"),
    [
        pytest.param(0, [], id="at once"),
        pytest.param(9.5, [], id="a little early"),
        pytest.param(10, [1, 2], id="in time"),
        pytest.param(60, [1, 2], id="late"),
    ],
)
def test_sends_what_has_waited(start, age, expected):
    """Sends at a tick if the oldest input has waited long enough."""
    clock, model, batcher = make(start=start)
    batcher.submit("a", 1)
    batcher.submit("b", 2)
    clock.advance(age)
    batcher.tick()
    assert [x for _, inputs in model.calls for x in inputs] == expected


def test_sends_nothing_if_nothing_waits():
    """Makes no call with an empty list."""
    clock, model, batcher = make(max_wait=0)
    batcher.tick()
    batcher.submit("a", 1)
    clock.advance(1)
    batcher.tick()
    batcher.tick()
    clock.advance(100)
    batcher.tick()
    assert model.calls == [Call(1, [1])]


def test_lets_the_oldest_decide():
    """Does not begin to wait again when another input comes."""
    clock, model, batcher = make(max_size=9)
    batcher.submit("a", 1)
    clock.advance(6)
    batcher.submit("b", 2)
    clock.advance(4)
    batcher.tick()
    assert model.calls == [Call(10, [1, 2])]


def test_begins_to_wait_anew_after_a_full_batch():
    """Forgets how long those waited who were sent because the batch was full."""
    clock, model, batcher = make(max_size=2)
    batcher.submit("a", 1)
    clock.advance(5)
    batcher.submit("b", 2)
    clock.advance(3)
    batcher.submit("c", 3)
    clock.advance(9)
    batcher.tick()
    assert model.calls == [Call(5, [1, 2])]
    clock.advance(1)
    batcher.tick()
    assert model.calls == [Call(5, [1, 2]), Call(18, [3])]


def test_begins_to_wait_anew_after_a_tick():
    """Counts from the submission of what waits now, not from the last batch."""
    clock, model, batcher = make()
    batcher.submit("a", 1)
    clock.advance(10)
    batcher.tick()
    clock.advance(9)
    batcher.submit("b", 2)
    clock.advance(9)
    batcher.tick()
    assert len(model.calls) == 1
    clock.advance(1)
    batcher.tick()
    assert model.calls == [Call(10, [1]), Call(29, [2])]


def test_sends_by_time_only_at_a_tick():
    """Leaves what has waited too long to the next tick, whatever is submitted meanwhile."""
    clock, model, batcher = make()
    batcher.submit("a", 1)
    clock.advance(30)
    batcher.submit("b", 2)
    assert model.calls == []
    batcher.tick()
    assert model.calls == [Call(30, [1, 2])]


@pytest.mark.parametrize("by", ["size", "time"])
def test_files_a_failure_under_each_request(by):
    """Lets nothing escape, and files the exception itself for the whole batch."""
    clock, model, batcher = make(max_size=2 if by == "size" else 3)
    batcher.submit("a", 1)
    batcher.submit("b", -1)
    clock.advance(10)
    batcher.tick()
    assert sorted(batcher.out) == ["a", "b"]
    assert isinstance(batcher.out["a"], ValueError)
    assert batcher.out["a"] is batcher.out["b"]
    assert len(model.calls) == 1


class ModelError(Exception):
    """An exception of the model's own."""


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(ModelError("lost"), id="its own"),
        pytest.param(RuntimeError(), id="without a text"),
        pytest.param(TimeoutError("late"), id="timeout"),
        pytest.param(KeyError(1), id="key"),
    ],
)
def test_files_any_exception(error):
    """Files whatever exception the model raises, and not its text or another one."""

    def run(inputs):
        raise error

    batcher = MicroBatcher(run, 2, 10, Clock())
    batcher.submit("a", 1)
    batcher.submit("b", 2)
    assert batcher.out["a"] is error
    assert batcher.out["b"] is error


def test_goes_on_after_a_failure():
    """Does not send a failed batch again, and serves the next one."""
    clock, model, batcher = make(max_size=2)
    for rid, x in [("a", -1), ("b", 2), ("c", 3)]:
        batcher.submit(rid, x)
    clock.advance(9)
    batcher.tick()
    assert len(model.calls) == 1
    batcher.submit("d", 4)
    clock.advance(50)
    batcher.tick()
    assert [inputs for _, inputs in model.calls] == [[-1, 2], [3, 4]]
    assert (batcher.out["c"], batcher.out["d"]) == (30, 40)


def interrupted(max_size):
    """A batcher whose first call is interrupted, and its calls."""
    clock, calls = Clock(0), []

    def run(inputs):
        calls.append(Call(clock(), list(inputs)))
        if len(calls) == 1:
            raise KeyboardInterrupt
        return [x * 10 for x in inputs]

    return MicroBatcher(run, max_size, 10, clock), calls


def test_an_interrupt_is_no_failure_of_the_model():
    """Lets KeyboardInterrupt through."""
    batcher, _ = interrupted(max_size=2)
    batcher.submit("a", 1)
    with pytest.raises(KeyboardInterrupt):
        batcher.submit("b", 2)


def test_an_interrupted_batch_is_not_sent_again():
    """Sends new inputs only after a call that KeyboardInterrupt ended."""
    batcher, calls = interrupted(max_size=2)
    batcher.submit("a", 1)
    with suppress(KeyboardInterrupt):
        batcher.submit("b", 2)
    batcher.submit("c", 3)
    batcher.submit("d", 4)
    assert calls == [Call(0, [1, 2]), Call(0, [3, 4])]
    assert (batcher.out["c"], batcher.out["d"]) == (30, 40)


@pytest.mark.parametrize("result", [None, 0, "", []], ids=["None", "0", "no text", "no list"])
def test_files_any_result(result):
    """Files results that are false or None like any other."""
    batcher = MicroBatcher(lambda xs: [result for _ in xs], 1, 10, Clock())
    batcher.submit("a", 1)
    assert batcher.out == {"a": result}


def calls_of(steps, max_size):
    """The calls that a host sees who waits, then submits an input (True) or ticks (False)."""
    clock, model, batcher = make(max_size)
    for i, (seconds, submits) in enumerate(steps):
        clock.advance(seconds)
        if submits:
            batcher.submit(i, i)
        else:
            batcher.tick()
    return model.calls


def by_definition(steps, max_size):
    """The calls by the rules, from a list of all submissions with their times."""
    now, waiting, calls = 0, [], []
    for i, (seconds, submits) in enumerate(steps):
        now += seconds
        if submits:
            waiting.append((now, i))
        is_due = len(waiting) == max_size if submits else waiting and now - waiting[0][0] >= 10
        if is_due:
            calls.append(Call(now, [x for _, x in waiting]))
            waiting = []
    return calls


def test_agrees_with_the_rules_on_long_runs(agree):
    """Agrees with the rules on runs of submissions and ticks."""
    steps = st.lists(st.tuples(st.sampled_from([0, 1, 4, 6, 10]), st.booleans()), max_size=20)
    agree(calls_of, by_definition, steps, st.integers(1, 4), examples=150)
