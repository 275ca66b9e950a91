"""The memory image holds what exercises import: no first run waits for the whole library."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.exercises import load_sound
from publish.project import Project

ROOT = Path(__file__).parents[2]
PROJECT = Project(ROOT)
BUILT_IN = {"__future__", "builtins"}
"""In every interpreter: the compiler reads the one, the other is there before all code."""


def everyday() -> set[str]:
    """The modules that are loaded before the image is taken."""
    tree = ast.parse((ROOT / "src/browser/sandbox/prepare.py").read_text(encoding="utf-8"))
    [text] = [
        node.value.func.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and isinstance(node.value.func.value, ast.Constant)
    ]
    return set(str(text).split())


def imported(code: str) -> Iterator[str]:
    """The modules of the standard library that the code imports."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        else:
            continue
        yield from (name for name in names if name.partition(".")[0] in sys.stdlib_module_names)


@pytest.mark.parametrize("slug", PROJECT.slugs())
def test_an_exercise_needs_no_library(slug: str) -> None:
    """Its tests, starter, solution, files and wrong answers import what the image holds."""
    exercise = load_sound(PROJECT, slug)
    texts = [exercise.tests, exercise.starter, *exercise.files.values()]
    texts += [answer.code for answer in exercise.wrong]
    needed = {name for text in texts for name in imported(text)}
    assert needed - everyday() - BUILT_IN == set(), "add it to EVERYDAY in prepare.py"
