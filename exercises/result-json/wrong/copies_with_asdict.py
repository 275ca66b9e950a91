import json
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum


def to_json(result: object) -> str:
    fields = asdict(result)
    check_keys(fields)
    return json.dumps(fields, default=translate, allow_nan=False)


def check_keys(value):
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key must be a string: {key!r}")
            check_keys(item)
    elif isinstance(value, list | tuple):
        for item in value:
            check_keys(item)


def translate(value):
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"not finite: {value}")
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError(f"a datetime without a zone: {value}")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, set | frozenset):
        if not all(isinstance(item, str) for item in value):
            raise TypeError("a set must hold strings")
        return sorted(value)
    raise TypeError(f"JSON cannot say {value!r}")
