"""Are there enough wrong answers, and are they different mistakes?"""

from __future__ import annotations

import ast
import re

from publish.exercises import Exercise
from publish.names import defined
from publish.problems import suggestion
from publish.reading import Reader
from publish.rules.tests import test_functions

ENOUGH = 4
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def check(reader: Reader, exercise: Exercise) -> None:
    """Report too few wrong answers, equal ones, and tests that do not exist."""
    toml = exercise.folder / "exercise.toml"
    if len(exercise.wrong) < ENOUGH:
        what = f"has {len(exercise.wrong)} wrong answers"
        mend = f"Write at least {ENOUGH}, one plausible mistake each, in wrong/"
        reader.report(exercise.folder, what, mend)
    tests = _parsed(exercise.tests)
    known = dict.fromkeys(name for name, _ in test_functions(tests)) if tests else {}
    seen = {
        _normal(exercise.solution): "the solution",
        _normal(exercise.starter): "starter.py",
    }
    for wrong in exercise.wrong:
        path = exercise.folder / "wrong" / f"{wrong.name}.py"
        if not SNAKE.fullmatch(wrong.name):
            reader.report(path, "is not named in snake_case", "Rename it after the mistake")
        if wrong.code:
            tree = reader.python(path, wrong.code)
            missing = [name for name in exercise.names if tree.body and name not in defined(tree)]
            for name in missing:
                mend = "Define it, so that only the mistake is wrong"
                reader.report(path, f"does not define `{name}`", mend)
            twin = seen.setdefault(_normal(wrong.code), f"wrong/{wrong.name}.py")
            if twin != f"wrong/{wrong.name}.py":
                reader.report(path, f"is the same program as {twin}", "Make another mistake")
        for test in wrong.fails if known else ():
            function = test.partition("[")[0]
            if function not in known:
                what = f"`wrong.{wrong.name}.fails` names {test}, which is not a test"
                reader.report(toml, what, suggestion(function, known))
        if len(set(wrong.fails)) < len(wrong.fails):
            what = f"`wrong.{wrong.name}.fails` names a test twice"
            reader.report(toml, what, "Remove one")


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


def _normal(text: str) -> str:
    """The program without its layout, comments and docstrings."""
    tree = _parsed(text)
    if tree is None:
        return text
    scopes = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module
    for node in ast.walk(tree):
        if isinstance(node, scopes) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return ast.dump(tree)
