"""The simulated disk counts what is held, and is the one that learners read."""

from inspect import getsource
from pathlib import Path

import pytest

from answers.sorting.disk import Disk

EXERCISE = Path(__file__).parents[3] / "exercises" / "external-sort"


def test_the_exercise_shows_the_same_disk():
    """The tests of the exercise hold the class word for word."""
    assert getsource(Disk) in (EXERCISE / "test_solution.py").read_text(encoding="utf-8")


def test_refuses_more_than_the_limit():
    """Reading a second part while the first is held goes over the limit."""
    parts = Disk(2).read_input([1, 2, 3], 2)
    next(parts)
    with pytest.raises(AssertionError, match="3 items held, the limit is 2"):
        next(parts)


def test_writing_releases():
    """What is written is no longer held."""
    disk = Disk(2)
    runs = [disk.write_run(part) for part in disk.read_input([1, 2, 3], 2)]
    assert (runs, disk.runs, disk.held) == ([0, 1], [[1, 2], [3]], 0)


def test_refuses_to_write_what_was_not_read():
    """Nobody gains room by writing invented items."""
    with pytest.raises(AssertionError, match="more items were written"):
        Disk(2).write_run([1])


def test_holds_one_block_of_a_run():
    """A run is read block by block, and an item is released when the next is asked for."""
    disk = Disk(3)
    run = disk.write_run(next(disk.read_input([1, 2, 3], 3)))
    held = [disk.held for _ in disk.open_run(run, block=2)]
    assert (held, disk.held, disk.blocks) == ([2, 1, 1], 0, [2])
