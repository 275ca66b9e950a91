"""Under which key is a write stored, if its product alone is too much for one partition?

The query names market and product, so these begin the key. A *shard number* ends it: it splits
the events of one product over `SHARDS` keys, and a read asks them all.

The number is computed from the event, not drawn: whoever writes the event again finds the same
key. It is made by a hash that is the same in every process, unlike `hash`, whose value for a text
is salted anew in each.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

SHARDS = 4


class KeyDesign:
    """Partition keys of the events of a product in a market.

    Examples:
        >>> keys = KeyDesign()
        >>> keys.write_key({"marketplace": "US", "product_id": "p7", "event_id": "e1"})
        'US#p7#2'
        >>> keys.read_keys("US", "p7")[:3]
        ['US#p7#0', 'US#p7#1', 'US#p7#2']
    """

    def write_key(self, item: Mapping[str, str]) -> str:
        """The key of one event, from its own fields alone."""
        number = shard(item["event_id"], SHARDS)
        return f"{item['marketplace']}#{item['product_id']}#{number}"

    def read_keys(self, marketplace: str, product_id: str) -> list[str]:
        """All keys that may hold an event of the product in that market."""
        product = f"{marketplace}#{product_id}"
        return [f"{product}#{number}" for number in range(SHARDS)]


def shard(text: str, shards: int) -> int:
    """A number from 0 to below `shards`, the same for the same text everywhere.

    Examples:
        >>> shard("e1", 4), shard("e1", 1)
        (2, 0)
    """
    return int.from_bytes(sha256(text.encode()).digest()) % shards
