"""A disk small enough to read: it counts what is held in memory and refuses more than the limit.

The tests of the exercise `external-sort` hold the same class, so that a learner can read it there.
"""

from collections.abc import Iterator
from typing import Any


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
