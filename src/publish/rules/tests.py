"""Can a learner read `test_solution.py`, and does it run anywhere?"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from publish.exercises import Exercise
from publish.reading import Reader

OTHERS = ("pytest", "hypothesis", "solution")
NO_TEST = ("has no test", "Write functions named `test_…`")

type Function = ast.FunctionDef | ast.AsyncFunctionDef


def check(reader: Reader, exercise: Exercise) -> None:
    """Report imports, docstrings, names and sources of chance that do not fit."""
    path, text = exercise.folder / "test_solution.py", exercise.tests
    if not text:
        return
    tree = reader.python(path, text)
    if not tree.body:
        return
    _check_imports(reader, path, tree, exercise)
    _check_chance(reader, path, tree)
    _check_strategies(reader, path, tree)
    tests = list(test_functions(tree))
    if not tests:
        reader.report(path, *NO_TEST)
    for name, function in tests:
        docstring = ast.get_docstring(function)
        if not docstring:
            mend = "Say in one sentence what it checks: the learner reads it as the title"
            reader.report(path, f"`{name}` has no docstring", mend, function.lineno)
        elif not docstring.splitlines()[0].endswith((".", "?", "!")):
            what = f"`{name}`'s docstring does not begin with a sentence of one line"
            reader.report(path, what, "End its first line with a full stop", function.lineno)
        if isinstance(function, ast.AsyncFunctionDef):
            reader.report(path, f"`{name}` is async", "Write a plain function", function.lineno)
    for name, times in Counter(name for name, _ in tests).items():
        if times > 1:
            line = [function.lineno for other, function in tests if other == name][1]
            mend = "Rename one: Python keeps only the last"
            reader.report(path, f"defines `{name}` {times} times", mend, line)


def test_functions(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    """Each test's name as pytest writes it (`TestClass::test_name`) and its definition."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if node.name.startswith("test"):
                yield node.name, node
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            methods = ast.Module(node.body, [])
            yield from ((f"{node.name}::{name}", item) for name, item in test_functions(methods))


def _check_imports(reader: Reader, path: Path, tree: ast.Module, exercise: Exercise) -> None:
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = ["." * node.level + (node.module or "")]
            if node.module == "solution":
                imported |= {alias.name for alias in node.names}
        else:
            continue
        for module in modules:
            root = module.partition(".")[0]
            is_known = root in sys.stdlib_module_names or root in OTHERS
            if not is_known and not f"{module}.".startswith("grader.sim."):
                mend = "Use the standard library, pytest, Hypothesis, `grader.sim` and `solution`"
                reader.report(path, f"imports `{module}`", mend, node.lineno)
    uses_module = any(
        isinstance(node, ast.Import) and any(alias.name == "solution" for alias in node.names)
        for node in ast.walk(tree)
    )
    if exercise.subject:
        return  # the tests ask for `suite` instead
    if not imported and not uses_module:
        names = ", ".join(exercise.names) or "…"
        mend = f"Write `from solution import {names}`"
        reader.report(path, "does not import from `solution`", mend)
    elif not uses_module:
        for name in exercise.names:
            if name not in imported:
                mend = "Import and test it, or take it out of `names`"
                reader.report(path, f"does not import `{name}` from `solution`", mend)


def _check_chance(reader: Reader, path: Path, tree: ast.Module) -> None:
    """Report what would make one run differ from the next."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="random"), attr=name)):
                unseeded = name != "Random" or not (node.args or node.keywords)
            case _:
                continue
        if unseeded:
            mend = "Draw from a `random.Random(number)` of the test's own"
            reader.report(path, f"`random.{name}()` differs in each run", mend, node.lineno)


def _check_strategies(reader: Reader, path: Path, tree: ast.Module) -> None:
    """Report texts of all of Unicode: Hypothesis would first build tables, for seconds."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="st" | "strategies"), attr=name)):
                named = bool(node.args) or any(item.arg == "alphabet" for item in node.keywords)
            case _:
                continue
        if (name == "text" and not named) or name in ("characters", "from_regex", "emails"):
            mend = "Draw from an alphabet: `st.text('abc', max_size=5)`"
            reader.report(path, f"`st.{name}` draws from all of Unicode", mend, node.lineno)
