"""What does a busy second look like? One product that everybody changes, and one big market.

An *item* is one event about a product: who, where, when. A *key* is what a design makes of it.
The load is drawn from a seed, so every figure that is computed from it can be computed again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from random import Random

type Item = Mapping[str, str]
type Design = Callable[[Item], str]

WRITES = 8_000
HOT_PRODUCT = "p0"
HOT_SHARE = 0.6
"""The share of the writes that go to `HOT_PRODUCT`."""
MARKETS = {"US": 0.6, "DE": 0.16, "JP": 0.12, "BR": 0.08, "IN": 0.04}
"""The share of the writes that come from each market."""
OTHERS = 4_000
CATEGORIES = 10


def busy_second(seed: int = 9, writes: int = WRITES) -> list[Item]:
    """The items that are written in one second, in the order of their arrival.

    Examples:
        >>> busy_second()[0]["event_id"], len(busy_second())
        ('e00000', 8000)
        >>> busy_second(writes=0)
        []
    """
    rng = Random(seed)
    markets = rng.choices(list(MARKETS), list(MARKETS.values()), k=writes)
    return [_event(i, market, rng) for i, market in enumerate(markets)]


def _event(i: int, market: str, rng: Random) -> Item:
    number = 0 if rng.random() < HOT_SHARE else rng.randint(1, OTHERS)
    return {
        "marketplace": market,
        "product_id": f"p{number}",
        "category": f"c{number % CATEGORIES}",
        "event_id": f"e{i:05}",
        "day": "2026-11-27",
        "status": "open" if rng.random() < 0.1 else "done",
    }


def per_key(design: Design, items: Iterable[Item]) -> Counter[str]:
    """How many of the items each key gets.

    Examples:
        >>> per_key(lambda item: item["status"], [{"status": "open"}, {"status": "open"}])
        Counter({'open': 2})
    """
    return Counter(map(design, items))


def hottest(design: Design, items: Iterable[Item]) -> int:
    """How many of the items the busiest key gets.

    Examples:
        >>> hottest(lambda item: item["status"], [{"status": "open"}, {"status": "open"}])
        2
        >>> hottest(lambda item: item["status"], [])
        0
    """
    return max(per_key(design, items).values(), default=0)
