"""A verdict, how it is followed, what it leaves behind, and what is a defect of ours."""

from __future__ import annotations

import os
import random
import sys
from functools import partial
from pathlib import Path

import pytest

from grader import GraderDefect, Result, collect, grade, warm_up
from grader.isolated import grade as grade_isolated
from tests.grader.submissions import graded

TESTS = '''
import pytest
from solution import f


@pytest.mark.parametrize("n", [1, 2], ids=["one", "two"])
def test_number(n):
    """Keeps a number."""
    assert f(n) == n


def test_text():
    """Keeps text.

    Even if it is empty.
    """
    assert f("") == ""


def test_plain():
    assert f(None) is None
'''
RIGHT = "def f(x):\n    return x\n"
NAMES = ["test_number[one]", "test_number[two]", "test_text", "test_plain"]


def test_collects_names_in_file_order(tmp_path: Path) -> None:
    """The names are pytest's own."""
    assert collect(TESTS, RIGHT, folder=tmp_path) == NAMES


def test_titles_come_from_docstrings() -> None:
    """A title is the docstring's first line and the parameter; without one, the name."""
    assert [test.title for test in graded(RIGHT, TESTS).tests] == [
        "Keeps a number: one",
        "Keeps a number: two",
        "Keeps text.",
        "test_plain",
    ]


def test_progress_says_what_is_running() -> None:
    """Before each test comes the result as it would be if all ended right then."""
    states: list[Result] = []
    graded(RIGHT.replace("x\n", "x or 0\n"), TESTS, states.append)
    assert [[test.status for test in state.tests] for state in states] == [
        ["running", "not run", "not run", "not run"],
        ["pass", "running", "not run", "not run"],
        ["pass", "pass", "running", "not run"],
        ["pass", "pass", "fail", "running"],
    ]


def test_the_same_verdict_on_each_run() -> None:
    """Chance is seeded, for each test anew."""
    code = "import random\n\n\ndef f(x):\n    return random.random()\n"
    first, second = graded(code, TESTS), graded(code, TESTS)
    assert [test.returned for test in first.tests] == [test.returned for test in second.tests]


def test_leaves_the_process_as_it_was(tmp_path: Path) -> None:
    """Modules, paths, environment, limits, streams and chance are put back."""
    code = """
import os, random, sys, warnings
os.environ["LEFT"] = "behind"
os.chdir("/")
sys.path.insert(0, "nowhere")
sys.argv[:] = []
sys.setrecursionlimit(5000)
sys.stdout = sys.stderr = None
warnings.simplefilter("error")
random.seed(1)
def f(x): return x
"""

    def state() -> list[object]:
        return [
            dict(os.environ),
            Path.cwd(),
            list(sys.path),
            list(sys.argv),
            sys.getrecursionlimit(),
            sys.stdout,
            sys.stderr,
            random.getstate(),
            list(sys.meta_path),
            "solution" in sys.modules or "test_solution" in sys.modules,
            [sys.monitoring.get_tool(number) for number in range(6)],
        ]

    before = state()
    result = grade(code, TESTS, exercise="x", expected=NAMES, folder=tmp_path)
    assert result.status == "pass"
    assert state() == before


def test_what_is_replaced_is_put_back() -> None:
    """After a hostile run, the caller's builtins are the caller's."""
    before = sorted
    code = "import builtins\nbuiltins.sorted = None\ndef f(x): return x\n"
    with pytest.raises(GraderDefect):
        graded(code, TESTS)  # cannot even be collected
    assert sorted is before


def test_a_small_recursion_limit_is_the_learners() -> None:
    """A recursion of 900 frames is fine, however deep the grader sits in the caller's stack."""
    code = "def f(x, n=900):\n    return f(x, n - 1) if n else x\n"

    def deeper(levels: int) -> Result:
        return deeper(levels - 1) if levels else graded(code, TESTS)

    assert deeper(300).status == "pass"


def test_warm_up_leaves_no_trace(tmp_path: Path) -> None:
    """The folder is gone and grading works afterwards."""
    warm_up(tmp_path / "folder")
    assert not (tmp_path / "folder").exists()
    assert graded(RIGHT, TESTS).status == "pass"


def test_fixtures_of_pytest_work() -> None:
    """Tests may use `tmp_path`, `capsys` and `monkeypatch`."""
    tests = """
from solution import f


def test_it(tmp_path, capsys, monkeypatch):
    (tmp_path / "file").write_text("text")
    monkeypatch.setenv("NAME", "value")
    print(f(1))
    assert capsys.readouterr().out == "1\\n"
"""
    assert graded(RIGHT, tests).status == "pass"


def test_classes_of_tests_work() -> None:
    """Tests may be methods; their names are pytest's."""
    tests = (
        "from solution import f\n\n\nclass TestF:\n"
        "    def test_it(self):\n        assert f(1) == 1\n"
    )
    (test,) = graded(RIGHT, tests).tests
    assert (test.name, test.status) == ("TestF::test_it", "pass")


def test_too_long_a_submission() -> None:
    """The message tells size and limit."""
    result = grade_isolated("#" * 1_000_000, TESTS, exercise="x", expected=NAMES)
    assert result.status == "error"
    assert result.message.startswith("Your code has 1,000,000 bytes; at most 200,000")
    assert [test.status for test in result.tests] == ["not run"] * 4


def test_a_test_that_skips_itself_does_not_pass() -> None:
    """What did not run did not pass."""
    tests = "import pytest\nfrom solution import f\n\n\ndef test_it():\n    pytest.skip('later')\n"
    result = graded(RIGHT, tests)
    assert (result.status, result.tests[0].status) == ("fail", "skipped")


@pytest.mark.parametrize(
    ("tests", "message"),
    [
        ("def test_it(:\n", "does not compile"),
        ("import nothing_of_this_name\n", "nothing_of_this_name"),
        ("from solution import f\n\n1 / 0\n", "ZeroDivisionError"),
        ("from solution import f\n\n\ndef test_it(missing): ...\n", "missing"),
        ("from solution import f\n", "test_it"),
        ("from solution import f\n\n\ndef test_other(): ...\n", "test_it"),
    ],
    ids=["syntax", "import", "raises", "fixture", "no test", "another test"],
)
@pytest.mark.parametrize("isolated", [False, True], ids=["here", "isolated"])
def test_a_defect_of_the_tests_is_no_verdict(
    tests: str, message: str, isolated: bool, tmp_path: Path
) -> None:
    """Where the test file is at fault, an exception names it."""
    run = grade_isolated if isolated else partial(grade, folder=tmp_path)
    with pytest.raises(GraderDefect, match=message):
        run(RIGHT, tests, exercise="x", expected=["test_it"])


def test_a_broken_submission_cannot_be_collected(tmp_path: Path) -> None:
    """Collecting says why."""
    with pytest.raises(GraderDefect, match="defines `g`"):
        collect(TESTS, "def g(x): ...", folder=tmp_path)
