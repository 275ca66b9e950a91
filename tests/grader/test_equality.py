"""Honest values compare as ever; objects that decide themselves do not."""

from __future__ import annotations

import pytest

from tests.grader.submissions import only_test

HONEST = """
from collections import Counter, OrderedDict, deque, namedtuple
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Pair = namedtuple("Pair", "a b")


class Numbers(list):
    pass


@dataclass
class Box:
    width: int


def f(x):
    return x
"""
IMPORTS = """
import datetime
from collections import Counter, OrderedDict, deque
from decimal import Decimal
from fractions import Fraction

import pytest
from solution import Box, Numbers, Pair, f
"""


@pytest.mark.parametrize(
    "body",
    [
        "assert f(Counter('ab')) == Counter('ba')",
        "assert f(OrderedDict(a=1)) == {'a': 1}",
        "assert f(deque([1])) == deque([1])",
        "assert f([Decimal(1), Fraction(1, 2)]) == [1, 0.5]",
        "assert f(datetime.date(2020, 1, 1)) == datetime.date(2020, 1, 1)",
        "assert Pair(1, 2) == (1, 2)",
        "assert Numbers([1]) == [1]",
        "assert Box(1) == Box(1)",
        "assert [Box(1)] == [Box(1)]",
        "assert Box(1) != Box(2)",
        "assert 0.1 + 0.2 == pytest.approx(0.3)",
        "assert f(1) in [1, 2]",
        "assert f(3) not in {1, 2}",
        "class Own:\n    def __eq__(self, other):\n        return True\nassert f(1) == Own()",
        "assert 1 < f(2) < 3 == 3",
        "assert f(float('nan')) != float('nan')",
    ],
)
def test_honest_comparisons_hold(body: str) -> None:
    """Values of Python's own, and of the tests', compare as without the grader."""
    test = only_test(HONEST, body, IMPORTS)
    assert test.status == "pass", test.message


LIARS = {
    "always": "lambda self, other: True",
    "lists": "lambda self, other: type(other) in (list, int)",
    "partial": "__import__('functools').partialmethod(lambda *_: True)",
    "builtin": "list.__ne__",
}


@pytest.mark.parametrize("equal", LIARS.values(), ids=LIARS)
@pytest.mark.parametrize(
    "body",
    [
        "assert f() == [1, 2]",
        "assert [1, 2] == f()",
        "assert [f()] == [1]",
        "assert {'a': f()} == {'a': 1}",
        "assert f() in [1, 2]",
        "result = f()\nassert all(x == 1 for x in [result])",
    ],
)
def test_an_object_that_decides_itself_is_refused(equal: str, body: str) -> None:
    """The message names the class."""
    code = f"class Yes(list):\n    __eq__ = {equal}\n\n\ndef f():\n    return Yes()\n"
    test = only_test(code, body)
    assert test.status == "fail"
    assert "object of your class `Yes`" in str(test.message)
