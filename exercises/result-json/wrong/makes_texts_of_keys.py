import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any


def to_json(result: object) -> str:
    """The JSON text of a dataclass instance.

    Raises:
        ValueError: If it holds a number that is not finite, or a datetime without a zone.
        TypeError: If it holds what JSON cannot say.
    """
    if not is_dataclass(result) or isinstance(result, type):
        raise TypeError(f"not a dataclass instance: {result!r}")
    return json.dumps(_plain(result), allow_nan=False)


def _plain(value: Any) -> Any:
    match value:
        case Enum():  # before str and int, because an Enum may be one of them
            return _plain(value.value)
        case None | bool() | str() | int():
            return value
        case float():
            return _finite(value)
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"not finite: {value}")
            return int(value) if value == value.to_integral_value() else _finite(float(value))
        case datetime():
            if value.utcoffset() is None:
                raise ValueError(f"a datetime without a zone: {value}")
            return value.astimezone(UTC).isoformat()
        case list() | tuple():
            return [_plain(item) for item in value]
        case set() | frozenset():
            if not all(isinstance(item, str) for item in value):
                raise TypeError("a set must hold strings")
            return sorted(map(_plain, value))
        case dict():
            if not all(isinstance(key, str) for key in value):
                raise TypeError("a key must be a string")
            return {str(key): _plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"JSON cannot say {value!r}")


def _finite(value: float) -> float:
    if not isfinite(value):
        raise ValueError(f"not finite: {value}")
    return value
