"""How does one table answer several questions, when it can be asked by key only?

By storing an item once for each question. The partition key says whose items they are, the sort
key in which order; an item is *missing* where the answer should not hold it (a sparse index).

`asset#` and `artist#` keep two kinds apart that may share a name. A time is padded with zeros,
because sort keys are compared as texts; the id behind it makes the pair unique.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Query(Protocol):
    """What can be asked of a table; see `grader.sim.table`."""

    def query(
        self,
        pk: str,
        begins: str = ...,
        between: tuple[str, str] | None = ...,
        limit: int | None = ...,
        desc: bool = ...,
    ) -> list[Any]:
        """The items of that partition key, by sort key."""
        ...


class AccessPatterns:
    """Keys for three questions: an asset's history, its latest item, an artist's open items.

    Examples:
        >>> AccessPatterns().keys(
        ...     {"id": "i1", "asset": "hat", "artist": "Ana", "status": "open", "ts": 42}
        ... )
        [('asset#hat', '0000000042#i1'), ('open#Ana', '0000000042#i1')]
    """

    def keys(self, item: Mapping[str, Any]) -> list[tuple[str, str]]:
        """The pairs of partition key and sort key under which the item is stored."""
        order = f"{_time(item['ts'])}#{item['id']}"
        found = [(f"asset#{item['asset']}", order)]
        if item["status"] == "open":
            found.append((f"open#{item['artist']}", order))
        return found

    def history(self, t: Query, asset: str) -> list[str]:
        """Ids of the asset's items, oldest first, ties by id."""
        return t.query(f"asset#{asset}")

    def latest(self, t: Query, asset: str) -> str | None:
        """The id of the last of them, or None; one item is read."""
        return next(iter(t.query(f"asset#{asset}", limit=1, desc=True)), None)

    def open_by_artist(self, t: Query, artist: str, since: int) -> list[str]:
        """Ids of the artist's open items from `since` on; no other item is read."""
        # ":" follows "9", so it lies behind every time.
        return t.query(f"open#{artist}", between=(_time(since), ":"))


def _time(ts: int) -> str:
    return f"{ts:010}"
