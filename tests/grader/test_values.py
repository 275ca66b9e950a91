"""Any value is shown in a line, without harm."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from typing import Any

import pytest

from grader.values import is_deep, shown

Point = namedtuple("Point", "x y")


@dataclass
class Node:
    """A link of a chain."""

    value: int
    next: Node | None = None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (-1.5, "-1.5"),
        ("it's", '"it\'s"'),
        (b"ab", "b'ab'"),
        ([], "[]"),
        ([1, [2, (3,)]], "[1, [2, (3,)]]"),
        ((), "()"),
        (set(), "set()"),
        (frozenset(), "frozenset()"),
        (frozenset({1}), "frozenset({1})"),
        ({3, 1, 2}, "{1, 2, 3}"),
        ({"a": {1: []}}, "{'a': {1: []}}"),
        (range(3), "range(0, 3)"),
        (deque([1, 2]), "deque([1, 2])"),
        (OrderedDict(a=1), "OrderedDict({'a': 1})"),
        (Counter("aab"), "Counter({'a': 2, 'b': 1})"),
        (defaultdict(list, a=[1]), "defaultdict({'a': [1]})"),
        (Point(1, 2), "Point(x=1, y=2)"),
        (Node(1), "Node(value=1, next=None)"),
        (len, "len"),
        (lambda: 1, "lambda …"),
        ([].append, "list.append"),
        (Node, "Node"),
        (object(), "<object object>"),
        (iter([]), "<list_iterator object>"),
        ("\ud800\0", "'\\ud800\\x00'"),
    ],
    ids=lambda value: str(type(value).__name__),
)
def test_is_shown_as_python_writes_it(value: object, text: str) -> None:
    """Ordinary values look as in Python, functions by their name, addresses are left out."""
    assert shown(value) == text


def _nested(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def _itself() -> list[Any]:
    value: list[Any] = [1]
    value.append(value)
    return value


def _chain(length: int) -> Node:
    node = Node(0)
    for value in range(length):
        node = Node(value, node)
    return node


class Hostile:
    """Has a `__repr__` that raises what nobody expects."""

    def __repr__(self) -> str:
        raise SystemExit


class Lying(list[int]):
    """Is no list to look at."""

    def __repr__(self) -> str:
        return "x" * 10_000_000


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (list(range(100_000)), "[0, 1, 2,"),
        ({n: n for n in range(100_000)}, "{0: 0, 1: 1,"),
        ("x" * 10_000_000, "'xxxx"),
        (10**100_000, "<int of 332193 bits>"),
        (_nested(100_000), "[[[[[[[[[…]]]]]]]]]"),
        (_itself(), "[1, […]]"),
        (_chain(5_000), "<Node object>"),
        (Hostile(), "<Hostile object, whose repr raises SystemExit>"),
        ([Hostile()], "[<Hostile object, whose repr raises SystemExit>]"),
        (Lying(), "xxxx"),
    ],
    ids=["list", "dict", "text", "int", "nested", "itself", "chain", "raises", "inside", "long"],
)
def test_is_bounded_and_harmless(value: object, text: str) -> None:
    """What is huge, deep, circular or hostile is cut."""
    found = shown(value)
    assert found.startswith(text)
    assert len(found) <= 300


def test_depth_is_seen_without_recursion() -> None:
    """Deep values are told from wide ones."""
    assert is_deep(_nested(1_000))
    assert is_deep(_chain(1_000))
    assert not is_deep([[n] for n in range(10_000)])
