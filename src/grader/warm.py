"""What must be loaded before the first run, so that no run has to load it?"""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from pathlib import Path

from grader.runner import grade

LATER = """
    ast difflib dis encodings.unicode_escape inspect keyword linecache pprint reprlib textwrap
    token tokenize traceback tracemalloc typing unittest unittest.case warnings
"""
"""Modules that pytest or the grader import only when something fails or a test asks for it."""
ABROAD = ("grader.__main__", "grader.child", "grader.isolated", "grader.processes")
"""Ours that start processes, and are no part of a run."""


def load_all() -> None:
    """Imports all that a run may import, the grader's own modules included."""
    for name in LATER.split():
        importlib.import_module(name)
    ours = pkgutil.walk_packages([str(Path(__file__).parent)], "grader.")
    for name in [module.name for module in ours]:
        if name not in ABROAD:
            importlib.import_module(name)


def warm_up(folder: Path) -> None:
    """Loads all that a run imports, by grading a right and some wrong submissions.

    Meant for the browser, where a memory image is taken afterwards. Nothing of it stays: `folder`
    is removed.
    """
    load_all()
    for code in _SUBMISSIONS:
        grade(code, _TESTS, exercise="warm-up", expected=_EXPECTED, folder=folder)
    for code in _SEARCHED:
        grade(code, _SEARCH, exercise="warm-up", expected=["test_agrees"], folder=folder)
    grade(_WRITTEN, _SUITE, exercise="warm-up", expected=_ASKED, folder=folder, files=_VERSIONS)
    shutil.rmtree(folder, ignore_errors=True)


_EXPECTED = [
    "test_value[0]",
    "test_value[1]",
    "test_text",
    "test_raises",
    "test_files",
    "test_approx",
]
_TESTS = '''
import pytest
from solution import Box, f


@pytest.mark.parametrize("n", [0, 1])
def test_value(n):
    """Returns what it was given."""
    assert f([n, {"a": (n,), "b": {n}}]) == [n, {"a": (n,), "b": {n}}]


def test_text():
    """Keeps text."""
    box = Box()
    assert box.get("one\\ntwo") == "one\\ntwo"


def test_raises():
    """Raises."""
    with pytest.raises(ZeroDivisionError, match="zero"):
        f(0)


def test_files(tmp_path, capsys, monkeypatch):
    """Leaves files alone."""
    (tmp_path / "a").write_text("")
    assert f(1) in {1}
    assert capsys.readouterr().out == ""


def test_approx():
    """Is exact."""
    assert f(0.5) == pytest.approx(0.5)
'''
_RIGHT = """
class Box:
    def get(self, text):
        return text


def f(x):
    if x == 0 and type(x) is int:
        return 1 / x
    return x
"""
_SUBMISSIONS = [
    _RIGHT,
    _RIGHT.replace("return x", "return [x, [x, x], {1: x}]").replace(
        "return text", "return text * 2"
    ),
    _RIGHT.replace("return x", "return f([x])"),
    _RIGHT.replace("return x", "raise ValueError(x) from KeyError(x)"),
    _RIGHT.replace("def f", "def ff"),
    "import nothing_of_this_name",
    "def f(:",
    "",
]
_SEARCH = '''
from hypothesis import strategies as st
from solution import f


def test_agrees(agree):
    """Agrees on everything."""
    plain = st.integers(-9, 9) | st.floats(0, 1) | st.booleans() | st.none()
    lists = st.lists(plain, max_size=4, unique_by=repr)
    agree(f, lambda *x: x, lists | st.dictionaries(st.sampled_from("ab"), lists), st.tuples(plain))
'''
_SEARCHED = ["def f(*x): return x", "def f(x, y): return x if len(x) > 2 else (x, y)"]

_WRITTEN = """
from hypothesis import given, strategies as st
from one import one

@given(st.integers(0, 9))
def test_one(n):
    assert one(n) == n

def test_two():
    assert one(2) == 3
"""
_SUITE = """
def test_accepts(suite, right):
    suite.accepts(right)

def test_notices(suite, mutant):
    suite.notices(mutant)
"""
_ASKED = ["test_accepts[reference]", "test_notices[two]"]
_VERSIONS = {
    "modules/one.py": "def one(n):\n    pass\n",
    "versions/right/reference.py": "def one(n):\n    return n\n",
    "versions/mutants/two.py": "def one(n):\n    return 2\n",
}
