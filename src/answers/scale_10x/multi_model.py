"""Does a multi-model endpoint carry more? It carries more *models*, on the same instances.

An instance keeps as many models in memory as fit, drops the one that was used longest ago, and has
to load a model that it does not hold. One busy model gets no faster by sharing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from random import Random

SERVICE, LOADING = 0.1, 2.0
"""Seconds that a request takes, and that a model takes to load; assumed."""


def requests(count: int, others: int, share: float, seed: int) -> list[str]:
    """Names of the models that are asked, one of them for all but that share of requests."""
    rng = Random(seed)
    return [
        f"model {rng.randrange(others)}" if rng.random() < share else "busy" for _ in range(count)
    ]


def requests_a_second(asked: Iterable[str], slots: int) -> float:
    """What one instance carries that holds `slots` models, if it serves these without a pause."""
    held: OrderedDict[str, None] = OrderedDict()
    seconds, count = 0.0, 0
    for model in asked:
        if model not in held:
            seconds += LOADING
            if len(held) == slots:
                held.popitem(last=False)
        held[model] = None
        held.move_to_end(model)
        seconds += SERVICE
        count += 1
    return count / seconds
