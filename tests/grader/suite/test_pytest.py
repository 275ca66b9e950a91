"""The learner's tests run under the real pytest: what pytest can do, they can."""

from __future__ import annotations

import textwrap

import pytest

from tests.grader.suite.spans import RIGHT, accepted, graded, noticed, told

HEAD = "from __future__ import annotations\nimport pytest\nfrom spans import span\n\n\n"
FEATURES = {
    "parametrize with ids": """
        @pytest.mark.parametrize("numbers", [[1, 2, 9]], ids=["last"])
        def test_it(numbers):
            assert span(numbers) == 8
    """,
    "parametrize twice": """
        @pytest.mark.parametrize("first", [1, 2])
        @pytest.mark.parametrize("last", [8, 9])
        def test_it(first, last):
            assert span([first, 3, last]) == last - first
    """,
    "a fixture": """
        @pytest.fixture
        def numbers():
            return [1, 2, 9]

        def test_it(numbers):
            assert span(numbers) == 8
    """,
    "a fixture of the module that calls the function": """
        @pytest.fixture(scope="module")
        def result():
            return span([1, 2, 9])

        def test_it(result):
            assert result == 8
    """,
    "a fixture of the session that calls the function": """
        @pytest.fixture(scope="session")
        def result():
            return span([1, 2, 9])

        def test_it(result):
            assert result == 8
    """,
    "a fixture with parameters": """
        @pytest.fixture(params=[[1, 2, 9], [3, 3, 11]])
        def numbers(request):
            return request.param

        def test_it(numbers):
            assert span(numbers) == 8
    """,
    "an assertion in a fixture": """
        @pytest.fixture
        def checked():
            assert span([1, 2, 9]) == 8

        def test_it(checked):
            pass
    """,
    "an assertion after the yield": """
        @pytest.fixture
        def checked():
            yield
            assert span([1, 2, 9]) == 8

        def test_it(checked):
            pass
    """,
    "approx": """
        def test_it():
            assert span([0.1, 0.2, 0.9]) == pytest.approx(0.8)
    """,
    "a class": """
        class TestSpan:
            @pytest.mark.parametrize("numbers", [[1, 2, 9]])
            def test_it(self, numbers):
                assert span(numbers) == 8
    """,
    "a class of unittest": """
        import unittest

        class TestSpan(unittest.TestCase):
            def test_it(self):
                self.assertEqual(span([1, 2, 9]), 8)
    """,
    "setup_function": """
        def setup_function():
            global numbers
            numbers = [1, 2, 9]

        def test_it():
            assert span(numbers) == 8
    """,
    "an autouse fixture": """
        @pytest.fixture(autouse=True)
        def numbers(monkeypatch):
            monkeypatch.setenv("NUMBERS", "1 2 9")

        def test_it():
            import os
            assert span([int(word) for word in os.environ["NUMBERS"].split()]) == 8
    """,
    "tmp_path and capsys": """
        def test_it(tmp_path, capsys):
            (tmp_path / "numbers").write_text("1 2 9")
            print(span([int(word) for word in (tmp_path / "numbers").read_text().split()]))
            assert capsys.readouterr().out == "8\\n"
    """,
    "an import in the test": """
        def test_it():
            import spans
            from spans import span as other
            assert spans.span([1, 2, 9]) == other([1, 2, 9]) == 8
    """,
    "fail": """
        def test_it():
            if span([1, 2, 9]) != 8:
                pytest.fail("wrong")
    """,
    "an exception of any kind": """
        def test_it():
            {8: "right"}[span([1, 2, 9])]
    """,
    "sys.exit": """
        def test_it():
            if span([1, 2, 9]) != 8:
                raise SystemExit
    """,
    "pytest.exit": """
        def test_it():
            if span([1, 2, 9]) != 8:
                pytest.exit("enough")
    """,
    "KeyboardInterrupt in a fixture": """
        @pytest.fixture
        def checked():
            if span([1, 2, 9]) != 8:
                raise KeyboardInterrupt

        def test_it(checked):
            pass
    """,
    "a test made for each example": """
        def pytest_generate_tests(metafunc):
            metafunc.parametrize("numbers", [[1, 2, 9]])

        def test_it(numbers):
            assert span(numbers) == 8
    """,
    "a dataclass with quoted types": """
        from dataclasses import dataclass

        @dataclass
        class Case:
            numbers: list[int]
            expected: int

        def test_it():
            case = Case([1, 2, 9], 8)
            assert span(case.numbers) == case.expected
    """,
    "an oracle": """
        from itertools import combinations

        def test_it():
            numbers = [4, 1, 9]
            assert span(numbers) == max(abs(a - b) for a, b in combinations(numbers, 2))
    """,
    "Hypothesis": """
        from hypothesis import given, strategies as st

        @given(st.lists(st.integers(-50, -1), min_size=2))
        def test_it(numbers):
            numbers[-1] = 0
            assert span(numbers) == -min(numbers)
    """,
}


@pytest.mark.parametrize("body", FEATURES.values(), ids=FEATURES)
def test_a_feature_of_pytest_works(body: str) -> None:
    """A test that uses it accepts what is right, and notices the mutant that it is about."""
    result = graded(HEAD + textwrap.dedent(body))
    assert accepted(result) == RIGHT, result.to_json()
    assert "ignores the last" in noticed(result)


def test_hypothesis_tells_the_same_smallest_example_every_time() -> None:
    """It is seeded, keeps nothing, and shrinks where the example is shown."""
    code = (
        "from hypothesis import given, strategies as st\nfrom spans import span\n\n"
        "@given(st.lists(st.integers(), min_size=1))\n"
        "def test_it(numbers):\n    assert span(numbers) < 1000\n"
    )
    first, second = (told(graded(code), "reference") for _ in range(2))
    assert first == second
    assert "assert 1000 < 1000" in first


def test_hypothesis_is_left_as_it_was() -> None:
    """The settings of the process around are its own."""
    from hypothesis import settings

    before = settings.get_current_profile_name(), settings().max_examples
    graded(
        "from hypothesis import given\nfrom spans import span\n\ndef test_it():\n    span([1])\n"
    )
    assert (settings.get_current_profile_name(), settings().max_examples) == before


def test_what_is_printed_on_the_reference_is_kept() -> None:
    """Of the other versions it would only repeat itself."""
    code = (
        "from spans import span\nprint('loaded')\n\n"
        "def test_it():\n    print('span', span([1, 4]))\n    assert span([]) == 0\n"
    )
    result = graded(code)
    assert result.tests[0].output == "loaded\nspan 3\n"
    assert {test.output for test in result.tests[1:]} == {""}


def test_a_long_diff_is_cut_as_elsewhere() -> None:
    """No advice on options that the learner does not have."""
    code = "from spans import span\n\ndef test_it():\n    assert [span([1])] * 90 == [1] * 90\n"
    text = told(graded(code), "reference")
    assert "At index 0 diff: 0 != 1" in text
    assert "-v" not in text


def test_a_deeply_nested_value_is_shown_without_harm() -> None:
    """`repr` of it would be fatal in the browser."""
    code = (
        "from spans import span\n\ndef test_it():\n    deep = span([1])\n"
        "    for _ in range(100_000):\n        deep = [deep]\n    assert deep == 0\n"
    )
    assert "Your `test_it` rejects the reference" in told(graded(code), "reference")


def test_tests_run_in_the_order_of_the_file_on_one_copy_of_it() -> None:
    """Within a version, a module is loaded once, as pytest does."""
    code = (
        "from spans import span\nseen = []\n\n"
        "def test_one():\n    seen.append(span([1, 2, 9]))\n\n"
        "def test_two():\n    assert seen == [8]\n"
    )
    result = graded(code)
    assert accepted(result) == RIGHT
    assert noticed(result) == ["ignores the last", "starts at zero"]


def test_what_a_fixture_holds_is_given_back_before_the_next_version() -> None:
    """Also where a test has failed and the others are left out."""
    code = """
import os
import pytest
from spans import span


@pytest.fixture(scope="module")
def held():
    assert "HELD" not in os.environ
    os.environ["HELD"] = "1"
    yield
    del os.environ["HELD"]


def test_one(held):
    assert span([1, 2, 9]) == 8


def test_two(held):
    assert span([3, 1]) == 2
"""
    result = graded(code)
    assert accepted(result) == RIGHT
    assert noticed(result) == ["ignores the last", "starts at zero"]
