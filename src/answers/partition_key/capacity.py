"""How many capacity units does an operation use?

A unit is a write of up to 1 KB, or a strongly consistent read of up to 4 KB. What is rounded up
makes the difference: each item of a write or of a get, but only the *sum* of a query.

Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html,
read in November 2026.
"""

from __future__ import annotations

from collections.abc import Sequence

WRITE_UNIT = 1_024
"""Bytes."""
READ_UNIT = 4_096
"""Bytes."""


def capacity_units(
    op: str,
    sizes: Sequence[int],
    consistent: bool = False,
    tx: bool = False,
) -> float:
    """Units that an operation uses on items of these sizes.

    Args:
        op: "write", "get" for one or several reads of single items, or "query".
        sizes: Bytes of each item that is written or read, whether or not it is returned.
        consistent: Whether a read is strongly consistent; else it costs half.
        tx: Whether the operation is transactional, which doubles it.

    Raises:
        ValueError: If there is no such operation, or a query is to be transactional.

    Examples:
        >>> capacity_units("write", [300, 1025])
        3
        >>> capacity_units("get", [300, 300]), capacity_units("query", [300, 300])
        (1.0, 0.5)
        >>> capacity_units("query", [])
        0.5
    """
    if op == "write":
        return sum(_units(size, WRITE_UNIT) for size in sizes) * (2 if tx else 1)
    if op == "get":
        units = sum(_units(size, READ_UNIT) for size in sizes)
        return units * 2 if tx else _read(units, consistent)
    if op == "query":
        if tx:
            raise ValueError("a query cannot be transactional")
        return _read(_units(sum(sizes), READ_UNIT), consistent)
    raise ValueError(f"no such operation: {op!r}")


def _units(size: int, unit: int) -> int:
    return max(1, -(-size // unit))


def _read(units: int, consistent: bool) -> float:
    return units if consistent else units / 2
