"""What was called, returned and expected, where it can be known."""

from __future__ import annotations

import pytest

from tests.grader.submissions import only_test

RETURNS_TWO = "def f(x, *rest, key=None, **more):\n    return 2\n"


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ("assert f(1) == 3", "f(1)"),
        ("assert f(x=1) == 3", "f(1)"),
        ("assert f(1, 2, 3) == 3", "f(1, 2, 3)"),
        ("assert f([1], key=len) == 3", "f([1], key=len)"),
        ("assert f(1, other='a') == 3", "f(1, other='a')"),
        ("assert f(n * n for n in [1]) == 3", "f(<generator>)"),
        ("assert 3 == f(1)", "f(1)"),
        ("value = f(1)\nassert value == 3", "f(1)"),
        ("assert f(0) == 2\nassert f(1) == 3", "f(1)"),
    ],
)
def test_shows_the_last_call(body: str, call: str) -> None:
    """The call is written as the test could have written it, with its result and the wish."""
    test = only_test(RETURNS_TWO, body)
    assert (test.call, test.returned, test.expected) == (call, "2", "3")


@pytest.mark.parametrize(
    "body",
    [
        "f(1)\nassert len([1, 2]) == 3",
        "assert f(1) == f(2) + 1",
        "n = 2\nf(1)\nassert n == 3",
        "other = [2]\nf(1)\nassert other[0] == 3",
        "assert len([f(1), f(2)]) == 3",
        "limit = 2\nassert f(1) + limit < limit",
        "assert all(f(n) == 3 for n in [1])",
    ],
)
def test_says_nothing_about_what_is_not_certain(body: str) -> None:
    """Where the compared value is not for certain the returned one, there is no `expected`."""
    assert only_test(RETURNS_TWO, body).expected is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("assert f(1) + 0 == 3", "result + 0 == 3"),
        ("assert f(1) < 2", "< 2"),
        ("assert 2 > f(1)", "< 2"),
        ("assert f(1) != 2", "anything but 2"),
        ("assert f(1) in [3, 4]", "one of [3, 4]"),
        ("assert f(1) not in [2]", "none of [2]"),
        ("assert f(1) is None", "None"),
        ("assert [f(1)] == [3]", "[result] == [3]"),
        ("assert not f(1)", "a false value"),
        ("found = f(1)\nassert not found", "a false value"),
        ("found = f(1)\nassert str(found) == '3'", "str(result) == '3'"),
        ("assert isinstance(f(1), str)", "isinstance(result, str)"),
        ("want = 3\nassert f(1) == want, 'no'", "3"),
    ],
)
def test_says_what_else_was_asked(body: str, expected: str) -> None:
    """Where more than equality is asked of the result, that is said in the test's own words."""
    test = only_test(RETURNS_TWO, body)
    assert (test.call, test.returned, test.expected) == ("f(1)", "2", expected)


def test_arguments_are_shown_as_they_were() -> None:
    """A function that changes its input does not change what is shown."""
    code = "def f(items, table):\n    items.clear()\n    table[1].append(2)\n    return items\n"
    test = only_test(code, "assert f([1, 2], {1: [1]}) == [1, 2]")
    assert (test.call, test.returned, test.expected) == ("f([1, 2], {1: [1]})", "[]", "[1, 2]")


def test_recursion_shows_the_outermost_call() -> None:
    """Calls that the learner's own code makes are not shown."""
    code = "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\n"
    test = only_test(code, "assert f(3) == 7")
    assert (test.call, test.returned) == ("f(3)", "6")


def test_recursion_that_raised_before_does_not_confuse() -> None:
    """After a call that ended in an exception, the next one is seen."""
    code = "def f(n):\n    return f(n - 1) if n else 1 / 0\n\n\ndef g(n):\n    return n\n"
    body = "with pytest.raises(ZeroDivisionError):\n    f(3)\nassert g(1) == 2"
    test = only_test(code, body, "import pytest\nfrom solution import f, g")
    assert (test.call, test.returned, test.expected) == ("g(1)", "1", "2")


def test_a_call_that_raises_returns_nothing() -> None:
    """There is a call and a line, but nothing returned."""
    test = only_test("def f(x):\n    return x.y\n", "assert f(1) == 2")
    assert (test.call, test.returned, test.line) == ("f(1)", None, 2)


def test_a_generator_is_not_said_to_return_none() -> None:
    """What a generator returns at its end is not what was asked."""
    test = only_test("def f(x):\n    yield x\n", "assert list(f(1)) == [2]")
    assert (test.call, test.returned, test.expected) == ("f(1)", None, "list(result) == [2]")


CLASS = """
class Stack:
    def __init__(self, size=9):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    @property
    def top(self):
        return self.items[-1]

    @staticmethod
    def kind():
        return "stack"

    def __len__(self):
        return 7
"""


MANY = (
    "s = Stack(); … 13 more calls; s.push(13); s.push(14); s.push(15); s.push(16); s.push(17); "
    "s.push(18); s.push(19); s.pop()"
)


@pytest.mark.parametrize(
    ("body", "call", "returned", "expected"),
    [
        pytest.param(
            "s = Stack(); s.push(1)\nassert s.pop() == 2",
            *("s = Stack(); s.push(1); s.pop()", "1", "2"),
            id="history",
        ),
        pytest.param(
            "pile = Stack(size=3)\nassert len(pile) == 0",
            *("pile = Stack(size=3); pile.__len__()", "7", None),
            id="dunder",
        ),
        pytest.param(
            "a = Stack()\nb = Stack()\na.push(1)\nb.push(2)\nassert a.pop() == 2",
            *("a = Stack(); a.push(1); a.pop()", "1", "2"),
            id="two instances",
        ),
        pytest.param(
            "s = Stack(); s.push(1)\nassert s.top == 2",
            *("s = Stack(); s.push(1); s.top", "1", "2"),
            id="property",
        ),
        pytest.param(
            "assert Stack.kind() == 'heap'",
            *("Stack.kind()", "'stack'", "'heap'"),
            id="static method",
        ),
        pytest.param(
            "s = Stack()\nfor n in range(20):\n    s.push(n)\nassert s.pop() == 0",
            *(MANY, "19", "0"),
            id="many",
        ),
    ],
)
def test_a_class_shows_the_calls_that_led_there(
    body: str, call: str, returned: str, expected: str | None
) -> None:
    """The history of the instance is shown, not only the last call."""
    test = only_test(CLASS, body, "from solution import Stack")
    assert (test.call, test.returned, test.expected) == (call, returned, expected)


def test_functions_passed_on_are_seen() -> None:
    """A function that the test hands to `map` or `sorted` is still called by the test."""
    test = only_test(RETURNS_TWO, "assert list(map(f, [1, 5])) == [3]")
    assert (test.call, test.returned, test.expected) == ("f(5)", "2", None)
