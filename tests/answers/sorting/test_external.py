"""External sort delivers everything in order within the limit, and lazily."""

from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.disk import Disk
from answers.sorting.external import external_sort

cases = st.integers(1, 8).flatmap(
    lambda limit: st.tuples(st.just(limit), st.lists(st.integers(0, 9), max_size=limit * limit))
)


@given(case=cases)
def test_delivers_everything_in_order(case):
    """Any input that one merge can take, with the disk watching."""
    limit, items = case
    assert list(external_sort(Disk(limit), items, limit)) == sorted(items)


@given(case=cases)
def test_spills_only_what_does_not_fit(case):
    """No run while everything fits, else one for each filling of the memory."""
    limit, items = case
    disk = Disk(limit)
    list(external_sort(disk, items, limit))
    assert len(disk.runs) == (0 if len(items) <= limit else ceil(len(items) / limit))


def test_is_lazy():
    """The first item costs one block of each run, a further one at most one more."""
    disk = Disk(10)
    result = external_sort(disk, list(range(60, 0, -1)), 10)
    assert (next(result), disk.blocks) == (1, [1] * 6)
    before = 6
    for _ in result:
        assert sum(disk.blocks) - before in (0, 1)
        before = sum(disk.blocks)


def test_reads_twice_and_writes_once():
    """Each item crosses to the disk once and comes back once."""
    disk = Disk(10)
    assert list(external_sort(disk, list(range(60)), 10)) == list(range(60))
    assert sum(map(len, disk.runs)) == 60
