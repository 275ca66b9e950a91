"""From one bottleneck to the next: what does each repair buy?

Doubling a stage doubles the pipeline only until the next stage is the narrowest. So the work is a
loop: find the bottleneck, widen it, look again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from answers.scale_10x.bottleneck import Stage, bottleneck, capacity

PIPELINE: list[Stage] = [
    {"name": "function", "concurrency": 1000, "service_s": 0.5},
    {"name": "endpoint", "concurrency": 4, "service_s": 0.1},
    {"name": "database", "concurrency": 200, "service_s": 0.005},
]
"""An example: a function, a model behind an endpoint, and a database; its figures are assumed."""

WITH_VENDOR: list[Stage] = [*PIPELINE, {"name": "vendor", "concurrency": 5, "service_s": 0.1}]
"""The same with a partner's API that takes five calls at a time."""


def changed(stages: Sequence[Stage], name: str, **values: float) -> list[Stage]:
    """The stages, one of them with other values.

    Examples:
        >>> bottleneck(changed(PIPELINE, "endpoint", concurrency=8))
        ('endpoint', 80.0)
    """
    return [{**stage, **values} if stage["name"] == name else stage for stage in stages]


@dataclass(frozen=True)
class Step:
    """One turn of the loop: the narrowest stage, what it carried, and its workers after."""

    name: str
    carried: float
    before: int
    after: int


def repairs(stages: Sequence[Stage], target: float) -> Iterator[Step]:
    """The stages to widen, in order, until the pipeline carries `target` requests a second.

    Examples:
        >>> [step.name for step in repairs(WITH_VENDOR, 60)]
        ['endpoint', 'vendor']
    """
    while True:
        name, carried = bottleneck(stages)
        if carried >= target:
            return
        stage = next(stage for stage in stages if stage["name"] == name)
        before = stage["concurrency"]
        after = max(before + 1, ceil(target / capacity({**stage, "concurrency": 1}) - 1e-9))
        yield Step(name, carried, before, after)
        stages = changed(stages, name, concurrency=after)
