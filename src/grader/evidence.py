"""What has a test found out, besides whether it passed?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass
class Evidence:
    """What the fixtures of one test noted for its result; the fields are those of `TestResult`."""

    cost: dict[str, Any] | None = None
    counterexample: dict[str, str] | None = None
    divergence: dict[str, Any] | None = None
    shown: list[dict[str, Any]] | None = None

    def noted(self) -> dict[str, Any]:
        """What was noted, by the name of the field."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not None}
