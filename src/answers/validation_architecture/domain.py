"""What is an asset, what may it be, and what does a validator say of it?

The model: it knows neither HTTP nor AWS.

Examples:
    >>> RULES[AssetType.IMAGE].formats
    ('png', 'jpeg', 'webp')
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class AssetType(Enum):
    """What an artist says the asset is."""

    IMAGE = "image"
    VIDEO = "video"
    CINEMATIC = "cinematic"


class Status(Enum):
    """What a validator found: the rule holds, is broken, or nobody knows."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"


class Severity(Enum):
    """What a broken rule does to the asset."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Rules:
    """What holds for one type of asset."""

    formats: tuple[str, ...]
    least_width: int
    """Pixels."""
    least_height: int
    """Pixels."""


RULES_VERSION = "2026-11"
RULES = {
    AssetType.IMAGE: Rules(("png", "jpeg", "webp"), 1200, 628),
    AssetType.VIDEO: Rules(("mp4", "mov"), 1280, 720),
    AssetType.CINEMATIC: Rules(("mov",), 3840, 2160),
}
"""Every type has rules; they are assumed, as a brand team would set them."""


@dataclass(frozen=True)
class Asset:
    """What the validators are told: a few facts, and where the rest lies."""

    uri: str
    type: AssetType
    head: bytes
    """The first bytes."""
    width: int
    height: int
    colours: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Finding:
    """What one validator says."""

    validator: str
    status: Status
    severity: Severity = Severity.ERROR
    message: str = ""
