"""Which parameters produced this answer?

The process reads its configuration with its version, and each prediction is logged with both
versions. A digest of the values finds even a change that somebody made without a new version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256


def digest(config: Mapping[str, object]) -> str:
    """Twelve letters that stand for the values, whatever their order.

    Examples:
        >>> digest({"threshold": 0.8, "batch": 8}) == digest({"batch": 8, "threshold": 0.8})
        True
    """
    text = json.dumps(config, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:12]


def record(
    request_id: str, score: float, model: str, version: int, config: Mapping[str, object]
) -> dict[str, object]:
    """The line that is logged with a prediction: enough to make it again."""
    return {
        "request": request_id,
        "model": model,
        "config_version": version,
        "config_digest": digest(config),
        "score": score,
    }
