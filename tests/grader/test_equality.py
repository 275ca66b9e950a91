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


@dataclass(order=True)
class Ranked:
    rank: int


def f(x):
    return x
"""
IMPORTS = """
import datetime
from collections.abc import Iterable
from collections import Counter, OrderedDict, deque
from decimal import Decimal
from fractions import Fraction

import pytest
from solution import Box, Numbers, Pair, Ranked, f
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
        "assert all(1 < f(n) == n < 9 for n in (2, 3))",
        "assert not any(f(1) == n == 1 for n in (2, 3))",
        "assert f([1, 2]) < [1, 3] <= [1, 3]",
        "assert f(Decimal(1)) < 2 <= Fraction(5, 2)",
        "assert Ranked(1) < Ranked(2) and f({1}) <= {1, 2}",
        "assert isinstance(f([1]), (list, tuple)) and not isinstance(f('a'), int)",
        "assert isinstance(f([1]), list | None) and isinstance(f([]), Iterable)",
        "assert sorted([Ranked(2), Ranked(1)])[0] < Ranked(2)",
    ],
)
def test_honest_comparisons_hold(body: str) -> None:
    """Values of Python's own, and of the tests', compare as without the grader."""
    test = only_test(HONEST, body, IMPORTS)
    assert test.status == "pass", test.message


def test_an_order_of_its_own_is_refused() -> None:
    """What is less than anything is not less than a number."""
    code = """
class Low:
    def __lt__(self, other):
        return True
    __le__ = __gt__ = __ge__ = __lt__


def f():
    return Low()
"""
    for body in ("assert f() < 3", "assert 3 >= f()", "assert all(0 < x < 3 for x in [f()])"):
        test = only_test(code, body)
        assert test.status == "fail"
        assert "object of your class `Low`" in str(test.message)


def test_a_class_that_is_pretended_is_seen_through() -> None:
    """`__class__` may say anything."""
    code = "class Fake:\n    __class__ = list\n\n\ndef f():\n    return Fake()\n"
    assert only_test(code, "assert isinstance(f(), list)").status == "fail"


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
        "assert all(1 == x == 1 for x in [f()])",
        "for x in [f()]:\n    assert x == [1]",
        "assert sorted([f()]) == [1]",
        "assert f() != 3 and f() == [1]",
        "assert [[(f(), 1)]] == [[(1, 1)]]",
        "assert {1: [f()]} == {1: [1]}",
        "assert f() == pytest.approx([1.0])",
        "assert [f()].index([1]) == 0 and f() == [1]",
        "assert f() not in [3] and [f()] == [[1]]",
        "assert f() == (1, 2) or f() == [1, 2]",
    ],
)
def test_an_object_that_decides_itself_is_refused(equal: str, body: str) -> None:
    """The message names the class."""
    code = f"class Yes(list):\n    __eq__ = {equal}\n\n\ndef f():\n    return Yes()\n"
    test = only_test(code, body, "import pytest\nfrom solution import f")
    assert test.status == "fail"
    assert "object of your class `Yes`" in str(test.message)


@pytest.mark.parametrize(
    "beside",
    [
        "other = Yes()",
        "with pytest.raises(ZeroDivisionError) as other:\n    1 / 0",
    ],
    ids=["the learner's", "pytest's"],
)
def test_an_object_that_is_not_compared_is_no_matter(beside: str) -> None:
    """A test may fail while something that decides what it equals lies in one of its variables."""
    code = (
        "class Yes(list):\n    def __eq__(self, other): return True\n\n\ndef f():\n    return 1\n"
    )
    body = f"{beside}\nfound = f()\nassert found == 2"
    test = only_test(code, body, "import pytest\nfrom solution import Yes, f")
    assert (test.status, test.returned, test.expected) == ("fail", "1", "2")
    assert str(test.message).startswith("assert 1 == 2")
