"""JSON of a result: each kind of value, at each depth, and what must be refused."""

import json
from collections import namedtuple
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum

import pytest
from hypothesis import strategies as st
from solution import to_json


class Status(Enum):
    """A plain Enum."""

    PASSED = "passed"
    FAILED = "failed"


class Severity(IntEnum):
    """An Enum of ints."""

    WARNING = 1
    ERROR = 2


class Kind(StrEnum):
    """An Enum of texts."""

    IMAGE = "image"


class Label(str, Enum):  # noqa: UP042
    """An Enum of texts, as it was written before `StrEnum`."""

    LOGO = "logo"


class Share(Enum):
    """An Enum of Decimals."""

    HALF = Decimal("0.5")


@dataclass
class Box:
    """Something that holds one value."""

    value: object


class Rule(Enum):
    """An Enum of values that hold others."""

    BOX = Box(Decimal("0.5"))
    NUMBERED = {1: "a"}  # noqa: RUF012 - a member, not a default


@dataclass(frozen=True, slots=True)
class Finding:
    """What one validator found; it has no `__dict__`."""

    validator: str
    status: Status


@dataclass
class Report:
    """What all of them found."""

    asset: str
    findings: list = field(default_factory=list)


@dataclass
class Limits:
    """A dataclass whose class has the values of its fields, too."""

    width: int = 1920


Point = namedtuple("Point", "x y")


def strict(text):
    """The value of a JSON text that holds nothing but JSON."""

    def refuse(name):
        raise AssertionError(f"{name} is not JSON")

    return json.loads(text, parse_constant=refuse)


def held(value):
    """What becomes of a value in a field."""
    text = to_json(Box(value))
    assert type(text) is str
    found = strict(text)
    assert list(found) == ["value"]
    return found["value"]


def typed(value):
    """The value with the name of its type, so that 3 is not 3.0, and 1 not True."""
    return type(value).__name__, value


@pytest.mark.parametrize("value", ["logo", "", "Größe", 3, 0, -7, 10**20, 0.25, True, False, None])
def test_keeps_what_json_has(value):
    """Keeps texts, numbers, booleans and None as they are."""
    assert typed(held(value)) == typed(value)


def test_writes_the_fields():
    """Makes an object of the fields."""
    assert strict(to_json(Report("a-17"))) == {"asset": "a-17", "findings": []}


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        pytest.param(Status.FAILED, "failed", id="plain"),
        pytest.param(Severity.ERROR, 2, id="int"),
        pytest.param(Kind.IMAGE, "image", id="str"),
        pytest.param(Label.LOGO, "logo", id="str and Enum"),
        pytest.param(Share.HALF, 0.5, id="Decimal"),
        pytest.param(Rule.BOX, {"value": 0.5}, id="dataclass"),
    ],
)
def test_writes_the_value_of_an_enum(member, expected):
    """Writes the value of a member of an Enum."""
    assert typed(held(member)) == typed(expected)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(Decimal("0.25"), 0.25, id="fraction"),
        pytest.param(Decimal("0.75"), 0.75, id="more than half"),
        pytest.param(Decimal("-1.5"), -1.5, id="negative"),
        pytest.param(Decimal("3"), 3, id="integral"),
        pytest.param(Decimal("3.00"), 3, id="integral with zeros"),
        pytest.param(Decimal("0"), 0, id="zero"),
        pytest.param(Decimal("1E+3"), 1000, id="with an exponent"),
        pytest.param(Decimal(10**20 + 1), 10**20 + 1, id="beyond a float's digits"),
        pytest.param(Decimal("1E+30"), 10**30, id="beyond a Decimal's digits"),
    ],
)
def test_writes_a_decimal_as_a_number(number, expected):
    """Writes a Decimal as a number, and an integral one as an integer."""
    assert typed(held(number)) == typed(expected)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param(
            datetime(2026, 1, 1, 18, tzinfo=UTC), "2026-01-01T18:00:00+00:00", id="in UTC"
        ),
        pytest.param(
            datetime(2026, 1, 1, 18, tzinfo=timezone(timedelta(hours=1))),
            "2026-01-01T17:00:00+00:00",
            id="east",
        ),
        pytest.param(
            datetime(2026, 1, 1, 18, tzinfo=timezone(-timedelta(hours=8))),
            "2026-01-02T02:00:00+00:00",
            id="west, the next day",
        ),
        pytest.param(
            datetime(2026, 1, 1, 18, 0, 0, 250_000, tzinfo=UTC),
            "2026-01-01T18:00:00.250000+00:00",
            id="with a fraction",
        ),
    ],
)
def test_writes_a_datetime_in_utc(moment, expected):
    """Writes a datetime that has a zone as ISO 8601 in UTC."""
    assert held(moment) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param([1, "a"], [1, "a"], id="list"),
        pytest.param((1, "a"), [1, "a"], id="tuple"),
        pytest.param(Point(1, 2), [1, 2], id="named tuple"),
        pytest.param({"b", "c", "a"}, ["a", "b", "c"], id="set"),
        pytest.param(frozenset("zyx"), ["x", "y", "z"], id="frozenset"),
        pytest.param(set(), [], id="empty set"),
        pytest.param({"a": 1}, {"a": 1}, id="dict"),
        pytest.param({}, {}, id="empty dict"),
        pytest.param({Label.LOGO: 1}, {"logo": 1}, id="member of an Enum as a key"),
    ],
)
def test_writes_collections(value, expected):
    """Writes lists, tuples and sets as arrays, dicts as objects."""
    assert held(value) == expected


def test_writes_what_is_inside():
    """Translates at every depth."""
    moment = datetime(2026, 1, 1, 18, tzinfo=UTC)
    report = Report("a-17", [Finding("logo", Status.PASSED), {"by": (Status.FAILED, {"x"})}])
    report.findings.append([{"at": moment}, [Decimal("2.0"), Box(Box(Severity.WARNING))]])
    assert strict(to_json(report)) == {
        "asset": "a-17",
        "findings": [
            {"validator": "logo", "status": "passed"},
            {"by": ["failed", ["x"]]},
            [{"at": "2026-01-01T18:00:00+00:00"}, [2, {"value": {"value": 1}}]],
        ],
    }


BAD_VALUES = {
    "naive datetime": datetime(2026, 1, 1),
    "NaN": float("nan"),
    "infinity": float("inf"),
    "minus infinity": float("-inf"),
    "Decimal NaN": Decimal("NaN"),
    "Decimal infinity": Decimal("-Infinity"),
    "signalling Decimal NaN": Decimal("sNaN"),
}

BAD_TYPES = {
    "object": object(),
    "bytes": b"logo",
    "date": date(2026, 1, 1),
    "complex": 1j,
    "dataclass class": Finding,
    "dataclass class with defaults": Limits,
    "Enum class": Status,
    "number as a key": {1: "a"},
    "None as a key": {None: "a"},
    "number as a key in an Enum": Rule.NUMBERED,
    "set of numbers": {1, 2},
}


@pytest.mark.parametrize("value", list(BAD_VALUES.values()), ids=list(BAD_VALUES))
def test_refuses_values(value):
    """Refuses a value that JSON cannot say with a ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 - any text will do
        to_json(Box(value))


@pytest.mark.parametrize("value", list(BAD_TYPES.values()), ids=list(BAD_TYPES))
def test_refuses_types(value):
    """Refuses a type that JSON does not have with a TypeError."""
    with pytest.raises(TypeError):
        to_json(Box(value))


@pytest.mark.parametrize("value", list(BAD_VALUES.values()), ids=list(BAD_VALUES))
def test_refuses_values_at_any_depth(value):
    """Refuses such a value inside of others, too."""
    for around in ([value], {"deep": ("x", [Box(value)])}):
        with pytest.raises(ValueError):  # noqa: PT011 - any text will do
            to_json(Box(around))


@pytest.mark.parametrize("value", list(BAD_TYPES.values()), ids=list(BAD_TYPES))
def test_refuses_types_at_any_depth(value):
    """Refuses such a type inside of others, too."""
    for around in ([value], {"deep": ("x", [Box(value)])}):
        with pytest.raises(TypeError):
            to_json(Box(around))


def test_leaves_the_result_as_it_was():
    """Leaves the result as it was."""
    report = Report("a-17", [{"by": [Status.FAILED, {"x", "y"}]}, (Decimal(2),)])
    before = deepcopy(report)
    to_json(report)
    assert report == before


def reports():
    """Nested values that are JSON already."""
    plain = st.none() | st.booleans() | st.integers(-9, 9) | st.text('aä"\\', max_size=3)
    return st.recursive(
        plain,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2)
        ),
        max_leaves=6,
    )


def test_agrees_with_json_on_plain_values(agree):
    """Agrees with `json` on 200 nested values that need no translation."""
    agree(lambda value: strict(to_json(Box(value))), lambda value: {"value": value}, reports())
