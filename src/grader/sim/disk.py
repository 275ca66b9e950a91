"""How much is held in memory while a disk is read and written? A disk that counts items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


class Disk:
    """Keeps runs of items and counts what its user holds; refuses more than `limit` items."""

    def __init__(self, limit: int) -> None:
        if limit < 1:
            raise ValueError(f"a limit is at least one item, not {limit}")
        self.limit = limit
        self.held = 0  # items in memory now
        self.peak = 0  # the most that were ever held
        self.runs: list[list[Any]] = []
        self.blocks: list[int] = []  # how many blocks of each run have been read back

    def _hold(self, change: int) -> None:
        self.held += change
        self.peak = max(self.peak, self.held)
        if self.held > self.limit:
            raise AssertionError(f"{self.held} items held, the limit is {self.limit}")
        if self.held < 0:
            raise AssertionError("more items were written than had been read")

    def read_input(self, data: Sequence[Any], n: int) -> Iterator[list[Any]]:
        """Yields consecutive lists of at most `n` items, which count as held.

        Raises:
            ValueError: If `n` is below 1.
            AssertionError: If more than the limit would be held.
        """
        for start in range(0, len(data), _size(n)):
            chunk = list(data[start : start + n])
            self._hold(len(chunk))
            yield chunk

    def write_run(self, items: Sequence[Any]) -> int:
        """The id of the new run that holds the items; they count as held no longer.

        Raises:
            AssertionError: If more is written than is held.
        """
        self._hold(-len(items))
        self.runs.append(list(items))
        self.blocks.append(0)
        return len(self.runs) - 1

    def open_run(self, run_id: int, block: int = 1) -> Iterator[Any]:
        """Yields a run's items, one block held at a time, each released at the next request.

        Raises:
            ValueError: If a block is smaller than one item.
            AssertionError: If more than the limit would be held.
        """
        run = self.runs[run_id]
        for start in range(0, len(run), _size(block)):
            items = run[start : start + block]
            self.blocks[run_id] += 1
            self._hold(len(items))
            left = len(items)
            try:
                for item in items:
                    yield item
                    left -= 1
                    self._hold(-1)
            finally:
                self._hold(-left)  # a run that is closed early keeps nothing in memory


def _size(items: int) -> int:
    if items < 1:
        raise ValueError(f"a block holds at least one item, not {items}")
    return items
