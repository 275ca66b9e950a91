"""What does an intrinsic function of the States Language return?

Source: AWS Step Functions developer guide, "Intrinsic functions for JSONPath states",
https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import random
import re
import uuid
from collections.abc import Callable
from typing import Any

_HASHES = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384"}
_HASHES["SHA-512"] = "sha512"
_LONGEST = 10_000
"""Characters that Hash, Base64Encode and Base64Decode take at most."""


def call(name: str, arguments: list[Any], rng: random.Random) -> Any:  # noqa: ANN401
    """The value of `States.<name>(...)`; `rng` feeds MathRandom and UUID.

    Raises:
        ValueError: If there is no such function, or it does not take these arguments.
    """
    if name not in NAMES:
        raise ValueError(f"there is no intrinsic function States.{name}")
    try:
        if name in _RANDOM:
            return _RANDOM[name](rng, *arguments)
        return _FUNCTIONS[name](*arguments)
    except TypeError:
        raise ValueError(f"States.{name} does not take {len(arguments)} such arguments") from None


def compact(value: Any) -> str:  # noqa: ANN401
    """The value as JSON without spaces, as the service writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _text(value: Any) -> str:  # noqa: ANN401
    return value if isinstance(value, str) else compact(value)


def _require(value: Any, kind: type, what: str) -> Any:  # noqa: ANN401
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{what} must be a {kind.__name__}, not {value!r}")
    return value


def _whole(value: Any, what: str) -> int:  # noqa: ANN401
    """The number, rounded off to the nearest integer as the developer guide says; half goes up."""
    if isinstance(value, float) and math.isfinite(value):
        return math.floor(value + 0.5)
    return int(_require(value, int, what))


def _format(template: str, *values: Any) -> str:  # noqa: ANN401
    parts = re.split(r"(?<!\\)\{\}", _require(template, str, "the template"))
    if len(parts) != len(values) + 1:
        raise ValueError(f"{template!r} has {len(parts) - 1} places for {len(values)} values")
    texts = [*map(_text, values), ""]
    return "".join(
        re.sub(r"\\([{}])", r"\1", part) + text for part, text in zip(parts, texts, strict=True)
    )


def _partition(array: list[Any], size: Any) -> list[list[Any]]:  # noqa: ANN401
    _require(array, list, "the array")
    size = _whole(size, "the size")
    if size < 1:
        raise ValueError(f"a chunk holds at least one item, not {size}")
    return [array[at : at + size] for at in range(0, len(array), size)]


def _range(first: Any, last: Any, step: Any) -> list[int]:  # noqa: ANN401
    first, last, step = (_whole(n, "a bound") for n in (first, last, step))
    if step == 0:
        raise ValueError("the step of a range cannot be 0")
    found = range(first, last + (1 if step > 0 else -1), step)
    if len(found) > 1_000:
        raise ValueError(f"a range holds at most 1000 numbers, not {len(found)}")
    return list(found)


def _get_item(array: list[Any], index: Any) -> Any:  # noqa: ANN401
    index = _whole(index, "the index")
    if not 0 <= index < len(_require(array, list, "the array")):
        raise ValueError(f"there is no item {index} in an array of {len(array)}")
    return array[index]


def _unique(array: list[Any]) -> list[Any]:
    seen: dict[str, Any] = {}
    for item in _require(array, list, "the array"):
        seen.setdefault(json.dumps(item, sort_keys=True), item)
    return list(seen.values())


def _contains(array: list[Any], wanted: Any) -> bool:  # noqa: ANN401
    wanted = json.dumps(wanted, sort_keys=True)
    return any(json.dumps(a, sort_keys=True) == wanted for a in _require(array, list, "the array"))


def _short(text: Any) -> str:  # noqa: ANN401
    if len(_require(text, str, "the text")) > _LONGEST:
        raise ValueError(f"at most {_LONGEST} characters are taken, not {len(text)}")
    return str(text)


def _decode(text: str) -> str:
    return base64.b64decode(_short(text), validate=True).decode()


def _hash(data: Any, algorithm: str) -> str:  # noqa: ANN401
    if algorithm not in _HASHES:
        raise ValueError(f"unknown hash {algorithm!r}; there are {', '.join(_HASHES)}")
    return hashlib.new(
        _HASHES[algorithm], _short(_text(data)).encode(), usedforsecurity=False
    ).hexdigest()


def _merge(first: dict[str, Any], second: dict[str, Any], deep: bool) -> dict[str, Any]:
    if deep is not False:
        raise ValueError("States.JsonMerge merges shallowly only: its third argument is false")
    return {**_require(first, dict, "an object"), **_require(second, dict, "an object")}


def _add(first: Any, second: Any) -> int:  # noqa: ANN401
    return _whole(first, "a summand") + _whole(second, "a summand")


def _math_random(rng: random.Random, start: Any, end: Any, seed: Any = None) -> int:  # noqa: ANN401
    start, end = _whole(start, "the start"), _whole(end, "the end")
    if start >= end:
        raise ValueError(f"no number is at least {start} and below {end}")
    source = rng if seed is None else random.Random(_whole(seed, "the seed"))
    return source.randrange(start, end)


def _uuid(rng: random.Random) -> str:
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


_RANDOM: dict[str, Callable[..., Any]] = {"MathRandom": _math_random, "UUID": _uuid}


def _split(text: str, splitters: str) -> list[str]:
    _require(text, str, "the text")
    if not _require(splitters, str, "the splitter"):
        return [text]
    return [part for part in re.split(f"[{re.escape(splitters)}]", text) if part]


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "Format": _format,
    "StringToJson": lambda text: json.loads(_require(text, str, "the text")),
    "JsonToString": lambda value: compact(value),
    "Array": lambda *values: list(values),
    "ArrayPartition": _partition,
    "ArrayContains": _contains,
    "ArrayRange": _range,
    "ArrayGetItem": _get_item,
    "ArrayLength": lambda array: len(_require(array, list, "the array")),
    "ArrayUnique": _unique,
    "Base64Encode": lambda text: base64.b64encode(_short(text).encode()).decode(),
    "Base64Decode": _decode,
    "Hash": _hash,
    "JsonMerge": _merge,
    "MathAdd": _add,
    "StringSplit": _split,
}
NAMES = frozenset(_FUNCTIONS) | frozenset(_RANDOM)
"""The names of all functions, without `States.`."""
