"""One submission that must not pass, what it faces, and how it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import dedent


@dataclass(frozen=True)
class Target:
    """Tests that a submission faces."""

    tests: str
    names: list[str]
    files: dict[str, str] = field(default_factory=dict)
    honest: str = ""
    """A submission that passes them."""


TWO_NUMBERS = Target(
    '''
from collections import Counter

import pytest
from solution import answer


def test_reverses():
    """Reverses two numbers."""
    assert answer([1, 2]) == [2, 1]


def test_is_a_list():
    """Returns a list of the same numbers."""
    result = answer([3, 4, 5])
    assert isinstance(result, list)
    assert len(result) == 3
    assert Counter(result) == Counter([3, 4, 5])
    assert sorted(result) == [3, 4, 5]
    assert result[0] == 5


def test_refuses():
    """Raises TypeError for a number."""
    with pytest.raises(TypeError):
        answer(5)
''',
    ["test_reverses", "test_is_a_list", "test_refuses"],
    honest="def answer(items):\n    return [*reversed(items)]\n",
)
"""Asks for a list of numbers in reverse, and for an error."""


@dataclass(frozen=True)
class Hostile:
    """One submission, and the statuses that it may get."""

    name: str
    code: str
    statuses: tuple[str, ...]
    target: Target = TWO_NUMBERS


FAIL, ERROR, CRASH, STOPPED = ("fail",), ("error",), ("crash",), ("timeout",)


def inside(body: str, before: str = "") -> str:
    """A submission whose function does `body` when it is called."""
    indented = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return f"{dedent(before).strip()}\n\n\ndef answer(items):\n{indented}\n"


def atop(body: str) -> str:
    """A submission that does `body` when it is loaded, and returns its input."""
    return f"{dedent(body).strip()}\n\n\ndef answer(items):\n    return items\n"
