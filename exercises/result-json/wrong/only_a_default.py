import json
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum


def to_json(result) -> str:
    return json.dumps(asdict(result), default=plain, allow_nan=False)


def plain(value):
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(value)
        return int(value) if value == int(value) else float(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(value)
        return value.astimezone(UTC).isoformat()
    if isinstance(value, set | frozenset):
        if not all(isinstance(item, str) for item in value):
            raise TypeError(value)
        return sorted(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(value)
