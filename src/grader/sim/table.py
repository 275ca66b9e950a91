"""What does a key-value table cost and refuse? Partitions, throughput limits and items read.

Items lie in collections by partition key, sorted by sort key. A query reads one collection, a
scan reads all. In any second a partition key takes at most so many writes and reads. An item counts
as one unit, whatever its size; nothing is saved up for bursts, results come in one page, and each
partition key has a partition of its own, as DynamoDB comes to it under lasting load.
Source: Amazon DynamoDB developer guide, "Best practices for designing and using partition keys",
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable
from typing import Any

from grader.sim.clock import Clock

WRITES = 1_000
"""Write units that a partition takes in a second; an item of up to 1 KB costs one."""
READS = 3_000
"""Read units that a partition takes in a second; the source of both is above."""


class Throttled(Exception):
    """Raised when a partition key is above its limit in this second."""

    def __init__(self, pk: str, what: str, limit: int) -> None:
        self.pk = pk
        super().__init__(f"partition {pk!r} takes {limit} {what} a second, no more")


class Table:
    """A table with a partition key and a sort key, both strings.

    `writes` and `reads` count by partition key, `items_read` over all; an item counts as one unit.
    """

    def __init__(self, clock: Clock, writes: int = WRITES, reads: int = READS) -> None:
        self._clock = clock
        self._limits = {"writes": writes, "reads": reads}
        self._items: dict[str, dict[str, Any]] = {}
        self._used: Counter[tuple[str, str]] = Counter()
        self._second = -1
        self.writes: Counter[str] = Counter()
        self.reads: Counter[str] = Counter()
        self.throttled: Counter[str] = Counter()
        self.items_read = 0

    def _use(self, pk: str, what: str, units: int = 1) -> None:
        if int(self._clock.now) != self._second:
            self._second = int(self._clock.now)
            self._used.clear()
        if self._used[pk, what] + units > self._limits[what]:
            self.throttled[pk] += 1
            raise Throttled(pk, what, self._limits[what])
        self._used[pk, what] += units
        (self.writes if what == "writes" else self.reads)[pk] += units

    def put(
        self,
        pk: str,
        sk: str,
        item: Any,  # noqa: ANN401
        *,
        only_new: bool = False,
        only_if: Callable[[Any], bool] | None = None,
    ) -> bool:
        """Whether the item was written; with `only_new` not, where there is one already.

        With `only_if` it is written if that says so of the present item, or of None where there is
        none: nothing comes between the look and the write, as with a condition expression.
        A write that is refused for that costs a unit like any other. What is kept is a copy.

        Raises:
            ValueError: If a key is no string, is empty or too long (2,048 and 1,024 bytes).
            Throttled: If the partition key is above its limit; nothing is written then.
        """
        _check(pk, 2_048)
        _check(sk, 1_024)
        self._use(pk, "writes")
        collection = self._items.setdefault(pk, {})
        if only_new and sk in collection:
            return False
        if only_if is not None and not only_if(copy.deepcopy(collection.get(sk))):
            return False
        collection[sk] = copy.deepcopy(item)
        return True

    def get(self, pk: str, sk: str) -> Any | None:  # noqa: ANN401
        """The item, or None; it counts as one item read.

        Raises:
            Throttled: If the partition key is above its limit.
        """
        self._use(pk, "reads")
        self.items_read += 1
        return copy.deepcopy(self._items.get(pk, {}).get(sk))

    def query(
        self,
        pk: str,
        begins: str = "",
        between: tuple[str, str] | None = None,
        limit: int | None = None,
        desc: bool = False,
    ) -> list[Any]:
        """The items of exactly that partition key, by sort key as strings; each counts as read.

        They begin with `begins` or lie in `between` (both ends included), at most `limit` of them.

        Raises:
            ValueError: If both conditions are given, which a key condition cannot hold, or the
                limit is below 1.
            Throttled: If the partition key is above its limit.
        """
        if begins and between:
            raise ValueError("a query has one condition on the sort key: begins or between")
        if limit is not None and limit < 1:
            raise ValueError(f"a limit is at least one item, not {limit}")
        low, high = between or ("", None)
        found = [
            sk
            for sk in sorted(self._items.get(pk, ()), reverse=desc)
            if sk.startswith(begins) and low <= sk and (high is None or sk <= high)
        ][:limit]
        self._use(pk, "reads", max(1, len(found)))
        self.items_read += len(found)
        return [copy.deepcopy(self._items[pk][sk]) for sk in found]

    def scan(self) -> list[Any]:
        """All items, by keys; every item of the table counts as read.

        Raises:
            Throttled: If a partition key is above its limit.
        """
        found: list[Any] = []
        for pk in sorted(self._items):
            self._use(pk, "reads", max(1, len(self._items[pk])))
            self.items_read += len(self._items[pk])
            found += [copy.deepcopy(self._items[pk][sk]) for sk in sorted(self._items[pk])]
        return found


def _check(key: str, longest: int) -> None:
    if not isinstance(key, str) or not 1 <= len(key.encode()) <= longest:
        raise ValueError(f"a key is a string of 1 to {longest} bytes, not {key!r}")
