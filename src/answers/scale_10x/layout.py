"""How many bytes does a query read? That depends on the columns it names, twice.

A query leaves out the partitions that its WHERE excludes; so partition by the columns in the WHERE.
In a columnar format it also leaves out the columns that it does not name. The codec is a third
choice, and independent of both. The formats here are stand-ins: CSV for rows, and for Parquet one
text for each column; the codecs are those of the standard library.
"""

from __future__ import annotations

import lzma
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from random import Random

type Row = dict[str, str]

COLUMNS = ("day", "market", "category", "product", "colour", "price")
CODECS: dict[str, Callable[[bytes], bytes]] = {
    "none": bytes,
    "DEFLATE, as in gzip": zlib.compress,
    "LZMA": lzma.compress,
}


def rows(count: int = 20_000, seed: int = 8) -> list[Row]:
    """Products with what an extractor found: 30 days, 8 markets, 10 categories."""
    rng = Random(seed)
    return [
        {
            "day": f"2026-11-{1 + number * 30 // count:02}",
            "market": rng.choice("US DE FR GB IT ES JP CA".split()),
            "category": f"category-{rng.randrange(10)}",
            "product": f"p{rng.randrange(10**8):08}",
            "colour": rng.choice("black white blue red green".split()),
            "price": f"{rng.randrange(500, 20_000) / 100:.2f}",
        }
        for number in range(count)
    ]


def partitions(found: Iterable[Row], by: Sequence[str]) -> dict[tuple[str, ...], bytes]:
    """One file of rows for each combination of values of the columns `by`."""
    groups: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in found:
        groups[tuple(row[column] for column in by)].append(row)
    return {key: by_rows(group) for key, group in groups.items()}


def scanned(files: dict[tuple[str, ...], bytes], by: Sequence[str], where: Row) -> int:
    """Bytes of the files that may hold a row with these values."""
    return sum(
        len(data)
        for key, data in files.items()
        if all(where.get(column, value) == value for column, value in zip(by, key, strict=True))
    )


def by_rows(found: Iterable[Row]) -> bytes:
    """Row after row, as in CSV."""
    return "\n".join(",".join(row.values()) for row in found).encode()


def by_columns(found: Sequence[Row]) -> dict[str, bytes]:
    """Each column by itself, as in Parquet."""
    return {column: "\n".join(row[column] for row in found).encode() for column in COLUMNS}
