"""The small models: clock, disk, faults, rate limit, queue, table, arrivals, timeline."""

from __future__ import annotations

import json

import pytest

from grader.sim.arrivals import bursts, constant, depth, merged, poisson, serve
from grader.sim.asl import Failure, Script, execute
from grader.sim.clock import Clock
from grader.sim.disk import Disk
from grader.sim.faults import Flaky, LostAnswer, ServiceFault, at_rate
from grader.sim.queues import Queue, poll
from grader.sim.ratelimit import RateLimited, TooManyRequests
from grader.sim.table import Table, Throttled
from grader.sim.timeline import of_depths, of_execution, of_loads


def test_clock_runs_events_in_order_of_time_then_of_scheduling():
    """Events at the same instant happen in the order in which they were scheduled."""
    clock, seen = Clock(), []
    for name, at in (("b", 2), ("a", 1), ("c", 2)):
        clock.at(at, lambda name=name: seen.append((clock.now, name)))
    clock.run()
    assert seen == [(1, "a"), (2, "b"), (2, "c")]


def test_clock_advances_no_further_than_asked():
    """What is due later stays scheduled, and the time is what was asked for."""
    clock, seen = Clock(), []
    clock.after(5, lambda: seen.append("late"))
    assert (clock.advance(4), seen) == (4, [])


def test_cancelled_event_does_not_happen():
    """An event that was cancelled is passed over."""
    clock, seen = Clock(), []
    clock.after(1, lambda: seen.append("x")).cancel()
    clock.run()
    assert seen == []


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf")])
def test_clock_refuses_odd_times(seconds):
    """Time neither runs back nor jumps to nowhere."""
    with pytest.raises(ValueError, match=r"run back|finite"):
        Clock().advance(seconds)


def test_event_cannot_move_the_clock():
    """An action that advances the clock is told what to do instead."""
    clock = Clock()
    clock.after(1, lambda: clock.advance(1))
    with pytest.raises(RuntimeError, match=r"at\(\) or after"):
        clock.run()


def test_disk_counts_what_is_held():
    """Reading holds items, writing a run releases them."""
    disk = Disk(2)
    for chunk in disk.read_input([3, 1, 2], 2):
        disk.write_run(sorted(chunk))
    assert (disk.runs, disk.held, disk.peak) == ([[1, 3], [2]], 0, 2)


def test_disk_refuses_more_than_its_limit():
    """A chunk above the limit is an assertion, so that a test fails with its text."""
    with pytest.raises(AssertionError, match="3 items held, the limit is 2"):
        list(Disk(2).read_input([1, 2, 3], 3))


def test_scripted_fault_keeps_the_service_from_being_called():
    """A fault of the script is raised in its turn; the next call goes through."""
    done = []
    flaky = Flaky(done.append, [ServiceFault(503)])
    with pytest.raises(ServiceFault, match="503"):
        flaky(1)
    flaky(2)
    assert (done, flaky.failures) == ([2], 1)


def test_lost_answer_comes_after_the_work():
    """The work is done although the caller sees a failure."""
    done = []
    with pytest.raises(LostAnswer):
        Flaky(done.append, [LostAnswer()])(1)
    assert done == [1]


def test_faults_at_a_rate_are_the_same_for_a_seed():
    """A seed fixes which calls fail."""
    first, second = (
        [next(f) is None for _ in range(50)] for f in (at_rate(0.3, 7), at_rate(0.3, 7))
    )
    assert first == second
    assert 5 < first.count(False) < 25


def test_rate_limit_lets_a_burst_through_and_then_says_when():
    """After the burst a call is refused with the seconds until the next token."""
    clock = Clock()
    api = RateLimited(clock, rate=2, burst=2, service=lambda x: x)
    assert [api(1), api(2)] == [1, 2]
    with pytest.raises(TooManyRequests) as refused:
        api(3)
    assert (refused.value.retry_after, api.refused) == (0.5, 1)
    clock.advance(refused.value.retry_after)
    assert api(3) == 3


def test_message_comes_back_after_its_visibility_timeout():
    """A message that is not deleted is delivered again, and counts its deliveries."""
    clock = Clock()
    queue = Queue(clock, visibility=30)
    queue.send("a")
    assert [m.receives for m in queue.receive()] == [1]
    assert queue.receive() == []
    clock.advance(30)
    assert [m.receives for m in queue.receive()] == [2]


def test_old_receipt_deletes_nothing():
    """After redelivery only the latest receipt counts."""
    clock = Clock()
    queue = Queue(clock, visibility=1)
    queue.send("a")
    (old,) = queue.receive()
    clock.advance(1)
    (new,) = queue.receive()
    assert (queue.delete(old.receipt), queue.delete(new.receipt)) == (False, True)


def test_duplicate_is_delivered_while_the_first_is_under_way():
    """A message may come twice although its visibility time-out has not passed."""
    queue = Queue(Clock(), duplicates=[0])
    queue.send("a")
    assert [m.id for m in queue.receive() + queue.receive() + queue.receive()] == ["m0", "m0"]


def test_message_received_too_often_becomes_a_dead_letter():
    """MaxReceiveCount deliveries, then the dead letters."""
    clock = Clock()
    queue = Queue(clock, visibility=1, max_receives=2)
    queue.send("poison")
    for _ in range(2):
        assert len(queue.receive()) == 1
        clock.advance(1)
    assert queue.receive() == []
    assert [(m.body, m.receives) for m in queue.dead] == [("poison", 2)]


@pytest.mark.parametrize(("failed", "deleted"), [(None, 3), ([], 3), (["m1"], 2), (["unknown"], 0)])
def test_partial_batch_failure_keeps_only_what_failed(failed, deleted):
    """Ids that are reported stay; an unknown id keeps the whole batch."""
    queue = Queue(Clock())
    for body in "abc":
        queue.send(body)
    assert poll(queue, lambda batch: failed) == deleted
    assert queue.in_flight == 3 - deleted


def test_batch_whose_handler_raises_stays():
    """An exception of the handler deletes nothing."""
    queue = Queue(Clock())
    queue.send("a")
    assert poll(queue, lambda batch: 1 / 0) == 0
    assert queue.in_flight == 1


def test_query_reads_one_collection_in_order_of_sort_keys():
    """Only the items of the exact partition key are read, sorted as strings."""
    table = Table(Clock())
    for pk, sk in (("a", "10"), ("a", "9"), ("b", "1"), ("ab", "1")):
        table.put(pk, sk, pk + sk)
    assert table.query("a") == ["a10", "a9"]
    assert table.query("a", desc=True, limit=1) == ["a9"]
    assert table.query("a", between=("1", "5")) == ["a10"]
    assert table.items_read == 4


def test_scan_reads_all():
    """A scan counts every item."""
    table = Table(Clock())
    for i in range(5):
        table.put(f"p{i}", "s", i)
    assert (table.scan(), table.items_read) == ([0, 1, 2, 3, 4], 5)


def test_partition_is_throttled_within_a_second():
    """The write above the limit is refused; another partition and the next second are free."""
    clock = Clock()
    table = Table(clock, writes=2)
    table.put("hot", "1", 1)
    table.put("hot", "2", 2)
    with pytest.raises(Throttled, match="hot"):
        table.put("hot", "3", 3)
    table.put("cold", "1", 1)
    clock.advance(1)
    table.put("hot", "3", 3)
    assert (table.writes["hot"], table.throttled["hot"], len(table.query("hot"))) == (3, 1, 3)


def test_conditional_write_keeps_what_is_there():
    """With only_new an existing item stays."""
    table = Table(Clock())
    assert table.put("a", "1", "first", only_new=True)
    assert not table.put("a", "1", "second", only_new=True)
    assert table.get("a", "1") == "first"


def test_condition_sees_what_is_there():
    """With only_if the present item decides, or None; it is a copy, and a refusal costs a unit."""
    table = Table(Clock())
    assert table.put("a", "1", ["first"], only_if=lambda item: item is None)
    assert not table.put("a", "1", ["second"], only_if=lambda item: item.append("changed"))
    assert table.put("a", "1", ["third"], only_if=lambda item: item == ["first"])
    assert (table.get("a", "1"), table.writes["a"]) == (["third"], 3)


def test_constant_arrivals():
    """So many a second, at equal distances."""
    assert constant(2, 2) == [0, 0.5, 1, 1.5]


def test_poisson_arrivals_have_the_rate_and_the_seed():
    """About rate times seconds arrivals, the same for the same seed."""
    times = poisson(10, 1_000, seed=1)
    assert times == poisson(10, 1_000, seed=1)
    assert 9_700 < len(times) < 10_300


def test_bursts_are_merged_in_order():
    """Bursts come at once; several processes are one, in order."""
    assert merged(bursts(2, 5, 10), [1.0]) == [0, 0, 1, 5, 5]


def test_queue_depth_rises_and_falls():
    """Three at once before one server: two wait, then one, then none."""
    assert depth(serve([0, 0, 0], 2)) == [(0, 2), (2, 1), (4, 0)]


def test_little_law_holds_in_the_simulation():
    """Mean number in the system = arrival rate times mean time in it."""
    seconds = 2_000
    served = serve(poisson(5, seconds, seed=3), 0.1)
    inside = sum(s.ended - s.arrived for s in served) / seconds
    rate = len(served) / seconds
    mean = sum(s.ended - s.arrived for s in served) / len(served)
    assert inside == pytest.approx(rate * mean)
    assert mean == pytest.approx(0.15, abs=0.02)  # M/D/1 at half load: 1.5 service times


def test_timeline_of_an_execution_is_plain_data():
    """Attempts become bars with start, end, outcome and error."""
    machine = {
        "StartAt": "S",
        "States": {
            "S": {
                "Type": "Task",
                "Resource": "f",
                "Retry": [{"ErrorEquals": ["Busy"]}],
                "End": True,
            }
        },
    }
    done = execute(machine, {"f": Script([Failure("Busy", seconds=2), "done"])})
    drawn = json.loads(of_execution(done).to_json())
    assert drawn["bars"] == [
        {"row": "S", "start": 0.0, "end": 2.0, "outcome": "failed", "note": "Busy"},
        {"row": "S", "start": 3.0, "end": 3.0, "outcome": "succeeded", "note": ""},
    ]


def test_timeline_of_loads_and_depths():
    """Loads come highest first; depths keep their order."""
    assert [load.partition for load in of_loads({"a": 1, "b": 3}, 2).loads] == ["b", "a"]
    mixed = of_loads({b"a": 1, 7: 1, ("x", None): 2, "plain": 1})
    assert [load.partition for load in mixed.loads] == ["('x', None)", "7", "b'a'", "plain"]
    assert "b'a'" in mixed.to_json()
    assert json.loads(of_depths([(0, 2)]).to_json())["depths"] == [{"at": 0, "depth": 2}]
