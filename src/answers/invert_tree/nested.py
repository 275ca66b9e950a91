"""What of this is needed in production? Walking nested data that somebody else wrote.

A catalogue is a tree of known depth, and broad; a vendor's JSON may be as deep as the vendor likes.
Both are walked as `invert_tree` walks a tree: with a list of what still waits.
"""

import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.case_study import CASE

type Json = dict[str, Json] | list[Json] | str | float | bool | None

CATEGORIES, SUBCATEGORIES, VARIANTS = 20, 25, 8
"""Children of the root, of a category and of a product; assumed."""
PRODUCTS = CASE.executions_a_day // (CATEGORIES * SUBCATEGORIES)
"""Children of a subcategory: in all, the products of one day."""
CATALOGUE = (CATEGORIES, SUBCATEGORIES, PRODUCTS, VARIANTS)
REFERENCE = 8
"""Bytes of a reference on a 64-bit machine."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]')


@dataclass(frozen=True)
class Walk:
    """What a walk through a tree saw."""

    nodes: int
    most_waiting: int


def walk(children: Sequence[int], *, depth_first: bool) -> Walk:
    """A walk through the tree in which each node of level k has `children[k]` children.

    Examples:
        >>> walk([3, 2], depth_first=False)
        Walk(nodes=10, most_waiting=6)
        >>> walk([3, 2], depth_first=True)
        Walk(nodes=10, most_waiting=4)
    """
    waiting = deque([0])  # of each node, only its level
    nodes, most = 0, 1
    while waiting:
        level = waiting.pop() if depth_first else waiting.popleft()
        nodes += 1
        if level < len(children):
            waiting += [level + 1] * children[level]
        most = max(most, len(waiting))
    return Walk(nodes, most)


def leaves(document: Json) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    """Path and value of everything in a JSON document that holds nothing else, in its order.

    Examples:
        >>> list(leaves({"shirt": [{"size": "M"}, None], "tags": []}))
        [(('shirt', 0, 'size'), 'M'), (('shirt', 1), None)]
        >>> list(leaves(1.5))
        [((), 1.5)]
    """
    waiting: list[tuple[tuple[str | int, ...], Json]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), value[key]) for key in reversed(value)]
        elif isinstance(value, list):
            waiting += [((*path, i), value[i]) for i in reversed(range(len(value)))]
        else:
            yield path, value


def deepest(text: str) -> int:
    """How many brackets of a JSON text are open at once, at most; those in strings apart.

    Examples:
        >>> deepest('{"a": [1, "[["]}'), deepest("7")
        (2, 0)
    """
    most = now = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            now += 1
            most = max(most, now)
        elif token[0] in "]}":
            now -= 1
    return most


def load(text: str, most: int = 100) -> Json:
    """The JSON document, if it is nested no deeper than `most`.

    Raises:
        ValueError: If it is nested deeper, before anything is parsed, or is no JSON.

    Examples:
        >>> load('[[1]]', most=2)
        [[1]]
        >>> load('[[1]]', most=1)
        Traceback (most recent call last):
        ValueError: nested 2 deep, at most 1 is allowed
    """
    if (depth := deepest(text)) > most:
        raise ValueError(f"nested {depth:,} deep, at most {most:,} is allowed")
    document: Json = json.loads(text)
    return document
