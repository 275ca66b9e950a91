"""How do you sort more items than fit in memory?

Read as much as fits, sort it, write it out as a run; then merge the runs, holding a block of each.

Vocabulary: `limit` is how many items fit in memory; a *run* is a sorted list on disk; a *block* is
what one read brings back. With n items there are r = ceil(n / limit) runs, and one merge is enough
while r <= limit. Each item is read twice and written once, twice if the result goes to disk too.
Road not taken: replacement selection makes runs of about twice the memory, for twice the code.
"""

import heapq
from collections.abc import Iterator
from typing import Any, Protocol


class Disk(Protocol):
    """What the sort asks of a disk."""

    def read_input(self, data: list[Any], n: int) -> Iterator[list[Any]]:
        """Yields consecutive lists of at most `n` items."""

    def write_run(self, items: list[Any]) -> int:
        """Stores a list as a run and returns the run's id."""

    def open_run(self, run_id: int, block: int = 1) -> Iterator[Any]:
        """Yields a run's items in stored order, `block` items in memory at a time."""


def external_sort(disk: Disk, data: list[Any], limit: int) -> Iterator[Any]:
    """All items of `data` in ascending order, delivered one by one, at most `limit` of them held.

    Examples:
        >>> from answers.sorting.disk import Disk
        >>> list(external_sort(Disk(limit=2), [3, 1, 2, 1], limit=2))
        [1, 1, 2, 3]
        >>> list(external_sort(Disk(limit=2), [], limit=2))
        []
    """
    runs = []
    for chunk in disk.read_input(data, limit):
        chunk.sort()
        if len(data) <= limit:
            return iter(chunk)
        runs.append(disk.write_run(chunk))
    block = limit // max(1, len(runs))  # the memory, shared equally
    return heapq.merge(*(disk.open_run(run, block) for run in runs))
