from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import strategies as st
from solution import external_sort


class Disk:
    """Keeps runs, counts what the caller holds in memory, and refuses more than `limit` items."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0  # items in memory now
        self.runs: list[list[Any]] = []
        self.blocks: list[int] = []  # how many blocks of each run have been read back

    def _hold(self, change: int) -> None:
        self.held += change
        if self.held > self.limit:
            raise AssertionError(f"{self.held} items held, the limit is {self.limit}")
        if self.held < 0:
            raise AssertionError("more items were written than had been read")

    def read_input(self, data: list[Any], n: int) -> Iterator[list[Any]]:
        """Yields consecutive lists of at most `n` items, which count as held."""
        for start in range(0, len(data), n):
            chunk = list.__getitem__(data, slice(start, start + n))
            self._hold(len(chunk))
            yield chunk

    def write_run(self, items: list[Any]) -> int:
        """Stores a list as a run, releases its items and returns the run's id."""
        self.runs.append(list(items))
        self.blocks.append(0)
        self._hold(-len(items))
        return len(self.runs) - 1

    def open_run(self, run_id: int, block: int = 1) -> Iterator[Any]:
        """Yields a run's items as stored, one block held, each released at the next request."""
        run = self.runs[run_id]
        for start in range(0, len(run), block):
            items = run[start : start + block]
            self.blocks[run_id] += 1
            self._hold(len(items))
            for item in items:
                yield item
                self._hold(-1)


def refuse(*_, **__):
    """Stands in for every other way to read or change the data."""
    raise AssertionError("the data may be read only through disk.read_input")


class Stored(list):
    """Data that only the disk may read; everyone may ask for its length."""

    __iter__ = __reversed__ = __contains__ = __getitem__ = __setitem__ = __delitem__ = refuse
    __add__ = __iadd__ = __mul__ = __imul__ = refuse
    append = clear = copy = count = extend = index = insert = pop = remove = reverse = sort = refuse


def shuffled(n, kinds):
    """`n` numbers in `range(kinds)` in random, but always the same, order."""
    rng = Random(n)
    return [rng.randrange(kinds) for _ in range(n)]


@pytest.mark.parametrize(
    "items",
    [
        pytest.param([3, 1, 2], id="three items"),
        pytest.param([1], id="one item"),
        pytest.param([], id="nothing"),
        pytest.param([2, 0, 2, 0, 1], id="duplicates"),
        pytest.param(shuffled(10, 100), id="as many as fit"),
    ],
)
def test_sorts_what_fits(items):
    """Sorts items that fit in memory."""
    assert list(external_sort(Disk(10), Stored(items), 10)) == sorted(items)


def test_returns_an_iterator():
    """Returns an iterator, which may be consumed once."""
    result = external_sort(Disk(2), Stored([3, 1, 2]), 2)
    assert next(result) == 1
    assert list(result) == [2, 3]


@pytest.mark.parametrize(
    ("limit", "items"),
    [
        pytest.param(2, [3, 1, 2], id="one more than fits"),
        pytest.param(4, [5, 6, 7, 8, 1, 2, 3, 4], id="second run goes first"),
        pytest.param(4, [1, 3, 5, 7, 2, 4, 6, 8], id="runs alternate"),
        pytest.param(5, [4, 8, 1, 9, 3, 7, 2], id="last run is short"),
        pytest.param(3, [2, 2, 1, 1, 2, 1, 2], id="duplicates"),
        pytest.param(3, [0, -1, 0, 2, 0, -1], id="zero and negative"),
        pytest.param(3, [7] * 9, id="all equal"),
        pytest.param(3, ["fig", "", "oak", "ash", "nut"], id="strings, one of them empty"),
        pytest.param(2, [4, 3, 2, 1], id="as many runs as places, two"),
        pytest.param(9, shuffled(81, 100), id="as many runs as places, nine"),
        pytest.param(40, shuffled(500, 300), id="five hundred numbers"),
    ],
)
def test_sorts_what_does_not_fit(limit, items):
    """Sorts more items than fit, within the limit."""
    assert list(external_sort(Disk(limit), Stored(items), limit)) == sorted(items)


def on_disk(items, limit):
    """The items as they come from a disk, with room in memory for `limit` of them."""
    return list(external_sort(Disk(limit), Stored(items), limit))


def test_agrees_with_sorted(agree):
    """Agrees with `sorted` on 100 short lists and limits."""
    items, limits = st.lists(st.integers(-3, 3), max_size=9), st.integers(3, 5)
    agree(on_disk, lambda items, limit: sorted(items), items, limits, examples=100)


def test_spills_to_the_disk():
    """Writes all items to runs when they do not fit, and reads every run back."""
    disk = Disk(4)
    assert list(external_sort(disk, Stored(range(9, -1, -1)), 4)) == list(range(10))
    assert sorted(item for run in disk.runs for item in run) == list(range(10))
    assert min(disk.blocks) >= 1


def test_first_item_costs_one_block_a_run():
    """Has read at most one block of each run when the first item is delivered."""
    disk = Disk(10)
    result = external_sort(disk, Stored(shuffled(50, 50)), 10)
    next(result)
    assert max(disk.blocks, default=0) <= 1


def test_each_further_item_costs_one_block():
    """Reads at most one more block for each further item."""
    disk = Disk(10)
    result = external_sort(disk, Stored(shuffled(50, 50)), 10)
    next(result)
    before = sum(disk.blocks)
    for _ in result:
        assert sum(disk.blocks) <= before + 1
        before = sum(disk.blocks)


class OnlyLess:
    """A value that answers `<` and nothing else."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


def test_needs_nothing_but_less_than():
    """Sorts items that define only `<`."""
    values = shuffled(20, 8)
    data = Stored(OnlyLess(value) for value in values)
    result = external_sort(Disk(5), data, 5)
    assert [item.value for item in result] == sorted(values)
