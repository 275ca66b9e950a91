"""What a learner reads, where the golden cases do not show it."""

from __future__ import annotations

import pytest

from grader.text import LONG, fit, shortened
from tests.grader.submissions import graded, only_test


def test_text_is_made_fit_for_json() -> None:
    """Lone surrogates and control characters become escapes; line ends and tabs stay."""
    assert fit("a\tb\n\0\x1b[31m\ud800é") == "a\tb\n\\x00\\x1b[31m\\ud800é"


def test_long_text_loses_its_middle() -> None:
    """The ends are kept, the bound is kept."""
    text = shortened("a" * 10_000_000 + "z")
    assert len(text) <= LONG
    assert text.startswith("aaa")
    assert text.endswith("az")


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("def f():\n    return 'x' * 1_000_000\n", "assert f() == 'y' * 1_000_000"),
        ("def f():\n    return list(range(100_000))\n", "assert f() == list(range(1, 100_000))"),
        ("def f():\n    return {str(n): n for n in range(50_000)}\n", "assert f() == {}"),
        ("def f():\n    return {*range(50_000)}\n", "assert f() == {*range(9, 50_001)}"),
        ("def f():\n    return ['\\n' * 9999] * 40\n", "assert f() == ['a'] * 40"),
        ("def f():\n    raise ValueError('x' * 1_000_000)\n", "f()"),
    ],
    ids=["text", "list", "dict", "set", "lines", "exception"],
)
def test_messages_are_bounded(code: str, body: str) -> None:
    """Big values make no big message, and no advice about a command line."""
    test = only_test(code, body)
    assert test.status == "fail"
    assert len(str(test.message)) <= LONG
    assert "use -v" not in str(test.message).lower()
    assert "use '-vv'" not in str(test.message).lower()


def test_per_cent_signs_survive() -> None:
    """Pytest formats its text with `%`."""
    test = only_test("def f():\n    return '100%s'\n", "assert f() == '50%d'")
    assert "100%s" in str(test.message)
    assert "50%d" in str(test.message)


def test_the_text_of_an_assertion_is_kept() -> None:
    """An author's own message comes first, as in pytest."""
    test = only_test("def f():\n    return 1\n", "assert f() == 2, 'two, please'")
    assert str(test.message).startswith("AssertionError: two, please\nassert 1 == 2")


def test_output_before_a_failure_is_kept_apart() -> None:
    """What the module prints is the result's, what a test prints is the test's."""
    tests = "from solution import f\n\n\ndef test_it():\n    f()\n"
    result = graded("print('loading')\n\n\ndef f():\n    print('called')\n", tests)
    assert result.output == "loading\n"
    assert result.tests[0].output == "called\n"


def test_python_s_message_about_a_name_is_kept() -> None:
    """Nothing of it is rewritten."""
    test = only_test("def f():\n    return lenght\n", "f()")
    assert str(test.message).startswith("NameError: name 'lenght' is not defined")


def test_a_fixture_that_fails_is_told_apart() -> None:
    """A test whose fixture fails did not run: `error`."""
    tests = """
import pytest
from solution import f


@pytest.fixture
def value():
    return f()


def test_it(value):
    assert value == 1
"""
    result = graded("def f():\n    return 1 / 0\n", tests)
    assert (result.status, result.tests[0].status) == ("fail", "error")
    assert (result.tests[0].line, result.tests[0].message) == (
        2,
        "ZeroDivisionError: division by zero",
    )


@pytest.mark.parametrize("raised", ["KeyboardInterrupt", "SystemExit", "pytest.exit.Exception"])
def test_a_fixture_that_ends_the_run_does_not(raised: str) -> None:
    """Even there a submission cannot end pytest."""
    tests = """
import pytest
from solution import f


@pytest.fixture
def value():
    yield f()
    f()


def test_it(value):
    assert value == 1


def test_other():
    pass
"""
    result = graded(f"import pytest\n\n\ndef f():\n    raise {raised}\n", tests)
    assert [test.status for test in result.tests] == ["error", "pass"]
