"""Two consumers write the state of one asset at the same time. In how many orders is one lost?

A writer is a generator: what it does up to a `yield` happens at once, and between two steps of one
the other may do its own. Version 1 is stored; one writer brings version 2, the other version 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

from grader.sim.clock import Clock
from grader.sim.table import Table

type Writer = Callable[[Table, int], Iterator[str]]


def looks_first(table: Table, version: int) -> Iterator[str]:
    """Reads, decides, writes: in between the other may have written."""
    held = int(table.get("robot", "now") or 0)
    yield f"{version} reads {held}"
    if held < version:
        table.put("robot", "now", version)
        yield f"{version} writes"
    else:
        yield f"{version} is old"


def writes_conditionally(table: Table, version: int) -> Iterator[str]:
    """Asks the table to look and write as one step."""
    if table.put("robot", "now", version, only_if=lambda held: held < version):
        yield f"{version} writes"
    else:
        yield f"{version} is refused"


def races(writer: Writer) -> list[tuple[list[str], int]]:
    """Every order of the steps of two writers: what happened, and the version stored at the end.

    Examples:
        >>> races(writes_conditionally)
        [(['2 writes', '3 writes'], 3), (['3 writes', '2 is refused'], 3)]
    """
    steps = len(list(writer(_table(), 2)))
    found = []
    for order in dict.fromkeys(permutations([2] * steps + [3] * steps)):
        table = _table()
        running = {version: writer(table, version) for version in (2, 3)}
        done = [next(running[version]) for version in order]
        found.append((done, int(table.get("robot", "now") or 0)))
    return found


def _table() -> Table:
    table = Table(Clock())
    table.put("robot", "now", 1)
    return table
