"""How many shards, for which products, and what if the number changes later?

A hash spreads well, not perfectly, so the number that suffices on average does not suffice: leave
a margin. And only hot products need shards; for all others a second key is a second query that
finds nothing.

The number may grow, never shrink: what was written with 2 shards lies under the numbers 0 and 1,
and a read of 8 asks these too. A *retry* is another matter: with a new number it would find another
key, and write the event twice. So the number of a day is fixed before the day begins.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from answers.partition_key.load import Item
from answers.partition_key.sharded import shard

LIMIT = 1_000
"""Write units that a partition takes in a second."""


def shards_needed(peak: float, limit: int = LIMIT, margin: float = 0.25) -> int:
    """The smallest number of shards that keeps `margin` of the limit free, on average.

    Args:
        peak: Write units a second of the hottest product.
        limit: Write units a second that one key takes.
        margin: The share of the limit that is to stay free.

    Examples:
        >>> shards_needed(2_880), shards_needed(2_880, margin=0)
        (4, 3)
        >>> shards_needed(0)
        1
    """
    return max(1, math.ceil(peak / (limit * (1 - margin))))


@dataclass(frozen=True)
class HotKeys:
    """Shards for hot products only. Readers and writers load the same two mappings.

    Examples:
        >>> keys = HotKeys({("US", "p0"): {"2026-11-27": 2, "2026-11-28": 4}})
        >>> keys.read_keys("US", "p0")
        ['US#p0#0', 'US#p0#1', 'US#p0#2', 'US#p0#3']
        >>> keys.read_keys("US", "p7")
        ['US#p7#0']
    """

    shards: Mapping[tuple[str, str], Mapping[str, int]] = field(default_factory=dict)
    """By market and product: from which day on how many shards; without an entry it is one."""

    def write_key(self, item: Item) -> str:
        """The key of one event; a retry finds it however long after the event it comes."""
        marketplace, product_id = item["marketplace"], item["product_id"]
        number = shard(item["event_id"], self._on(marketplace, product_id, item["day"]))
        return f"{marketplace}#{product_id}#{number}"

    def read_keys(self, marketplace: str, product_id: str) -> list[str]:
        """All keys that were ever used for the product in that market."""
        most = max(self.shards.get((marketplace, product_id), {}).values(), default=1)
        return [f"{marketplace}#{product_id}#{number}" for number in range(most)]

    def _on(self, marketplace: str, product_id: str, day: str) -> int:
        days = self.shards.get((marketplace, product_id), {})
        begun = [begin for begin in days if begin <= day]
        return days[max(begun)] if begun else 1
