"""Which stage gives out first, and at how many requests a second?

A worker that needs `service_s` for a call makes `1 / service_s` calls a second; all workers, with
full batches, take `concurrency * batch / service_s` items. One incoming request may cause several
items at a stage (`fanout`), which divides that. The stages work at the same time, like sections of
one pipe, so the pipeline carries what its narrowest section does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

type Stage = Mapping[str, Any]
"""`name`, `concurrency`, `service_s`, and optionally `batch` and `fanout`.

For example `{"name": "endpoint", "concurrency": 4, "service_s": 0.1}`.
"""


def capacity(stage: Stage) -> float:
    """The user's requests a second that the stage can carry.

    Examples:
        >>> capacity({"name": "endpoint", "concurrency": 4, "service_s": 0.1, "fanout": 5})
        8.0
    """
    items = stage["concurrency"] * stage.get("batch", 1) / stage["service_s"]
    return float(items / stage.get("fanout", 1))


def bottleneck(stages: Sequence[Stage]) -> tuple[str, float]:
    """Name and capacity of the stage that carries least; of several, the first.

    Raises:
        ValueError: If there is no stage.

    Examples:
        >>> slow = {"name": "function", "concurrency": 1000, "service_s": 0.5}
        >>> few = {"name": "endpoint", "concurrency": 4, "service_s": 0.1}
        >>> bottleneck([slow, few])
        ('endpoint', 40.0)
    """
    if not stages:
        raise ValueError("a pipeline without stages has no bottleneck")
    narrowest = min(stages, key=capacity)
    return narrowest["name"], capacity(narrowest)
