"""The models refuse what their originals refuse, and keep nothing that is changed later."""

from __future__ import annotations

import pytest

from grader.sim.clock import Clock
from grader.sim.disk import Disk
from grader.sim.faults import Flaky
from grader.sim.queues import Queue
from grader.sim.table import Table


@pytest.mark.parametrize("made", [{"visibility": -1}, {"visibility": 43_201}, {"max_receives": 0}])
def test_queue_has_the_bounds_of_sqs(made):
    """A visibility time-out is 12 hours at most, a message is received at least once."""
    with pytest.raises(ValueError, match="lies between"):
        Queue(Clock(), **made)


def test_queue_refuses_odd_delays_and_batches():
    """A delay is 15 minutes at most, a batch 10 messages, and a message is hidden for 12 hours."""
    queue = Queue(Clock())
    queue.send("a")
    (message,) = queue.receive()
    with pytest.raises(ValueError, match="between 0 and 900"):
        queue.send("b", delay=901)
    with pytest.raises(ValueError, match="between 1 and 10"):
        queue.receive(11)
    with pytest.raises(ValueError, match="between 0 and 43,200"):
        queue.hide(message.receipt, -1)


def test_body_of_a_message_is_a_copy():
    """What sender or receiver change afterwards changes no delivery."""
    queue, body = Queue(Clock(), visibility=0), {"n": [1]}
    queue.send(body)
    body["n"].append(2)
    (first,) = queue.receive()
    first.body["n"].append(3)
    assert [message.body for message in queue.receive()] == [{"n": [1]}]


def test_item_of_a_table_is_a_copy():
    """What was put in or taken out can be changed without changing the table."""
    table, item = Table(Clock()), {"n": [1]}
    table.put("a", "1", item)
    item["n"].append(2)
    for found in (table.get("a", "1"), table.query("a")[0], table.scan()[0]):
        found["n"].append(3)
    assert table.get("a", "1") == {"n": [1]}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"begins": "a", "between": ("a", "b")}, "one condition on the sort key"),
        ({"limit": 0}, "at least one item"),
    ],
)
def test_query_refuses_what_dynamodb_refuses(query, words):
    """A key condition has one condition on the sort key, a page at least one item."""
    with pytest.raises(ValueError, match=words):
        Table(Clock()).query("a", **query)


@pytest.mark.parametrize("key", ["", "é" * 1_025, 7])
def test_table_refuses_odd_keys(key):
    """A partition key is a string of 1 to 2,048 bytes."""
    with pytest.raises(ValueError, match="a key is a string"):
        Table(Clock()).put(key, "1", "item")


def test_refused_write_costs_a_unit():
    """A condition that does not hold is found out by writing."""
    table = Table(Clock())
    for _ in range(2):
        table.put("a", "1", "first", only_new=True)
    assert table.writes["a"] == 2


def test_run_that_is_closed_early_releases_its_block():
    """What was read ahead is not held for ever."""
    disk = Disk(3)
    for chunk in disk.read_input([1, 2, 3], 3):
        disk.write_run(chunk)
    run = disk.open_run(0, block=3)
    assert (next(run), disk.held) == (1, 3)
    run.close()
    assert disk.held == 0


@pytest.mark.parametrize("size", [0, -1])
def test_disk_refuses_blocks_without_items(size):
    """A block of nothing would never end, or hide that nothing was read."""
    disk = Disk(3)
    with pytest.raises(ValueError, match="at least one item"):
        list(disk.read_input([1], size))


def test_calls_keep_named_arguments():
    """The record of a flaky service says all that it was called with."""
    flaky = Flaky(lambda *args, **kwargs: None)
    flaky(1, n=2)
    assert [(call.args, call.kwargs) for call in flaky.calls] == [((1,), {"n": 2})]
