"""What belongs to an exercise in which the learner writes the tests?

A folder `modules/` with the specification of what is tested, `versions/right/` and
`versions/mutants/`. The reference is no file: it is cut from the answer that `subject` names, as
the solution, the reference suite, is cut from the one that `solution` names.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from grader.suite.subject import MODULES, MUTANTS, REFERENCE, RIGHT
from publish.reading import Reader

KEY = "subject"
"""The key of `exercise.toml` that makes an exercise one of this kind."""
MEND = {
    MODULES: "Write modules/NAME.py: signatures and docstrings of what the learner tests",
    RIGHT: "Write right versions that differ in what the specification leaves open",
    MUTANTS: "Write one plausible mistake each; the docstring says what it does",
}

type Files = tuple[tuple[str, str], ...]


def belongs(inside: tuple[str, ...]) -> bool:
    """Whether the path, relative to the exercise's folder, is a file or folder of this kind."""
    name = "/".join(inside)
    if name in ("modules", "versions", "versions/right", "versions/mutants"):
        return True
    folder = name.rpartition("/")[0] + "/"
    return folder in MEND and name.endswith(".py")


def files(reader: Reader, folder: Path) -> Files:
    """The names and texts of the specification and the versions, the reference apart."""
    found = []
    for part, mend in MEND.items():
        paths = sorted((folder / part).glob("*.py"))
        if not paths:
            reader.report(folder / part, "holds no Python file", mend)
        for path in paths:
            if f"{part}{path.name}" == f"{RIGHT}{REFERENCE}.py":
                what = f"is what `{KEY}` gives already"
                reader.report(path, what, "Rename it, or remove it")
                continue
            text = reader.text(path, mend)
            if text:
                found.append((f"{part}{path.name}", text))
    specifications = [name for name, _ in found if name.startswith(MODULES)]
    if len(specifications) > 1:
        what = f"holds {len(specifications)} files"
        reader.report(folder / MODULES, what, "Keep one: what the learner's tests import")
    return tuple(found)


def with_reference(found: Files, reference: str) -> Files:
    """The files, and the reference that an answer has given."""
    return (*found, (f"{RIGHT}{REFERENCE}.py", reference)) if reference else found


def module_name(found: Files) -> str:
    """What the learner's tests import."""
    return next((name[len(MODULES) : -3] for name, _ in found if name.startswith(MODULES)), "")


def functions(text: str) -> dict[str, ast.FunctionDef]:
    """The functions that a specification or a version defines, private ones apart."""
    return {
        node.name: node
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def specified(found: Files) -> tuple[str, ...]:
    """The functions that the learner's tests call; none if the specification does not compile."""
    for name, text in found:
        if name.startswith(MODULES):
            try:
                return tuple(functions(text))
            except (SyntaxError, ValueError):
                return ()
    return ()


def test_names(tree: ast.Module) -> tuple[str, ...]:
    """The tests of a suite: functions `test_…` and classes `Test…` at its top level."""
    return tuple(_tests(tree.body))


def tests_in(source: str) -> tuple[str, ...]:
    """The tests of a module's source."""
    return test_names(ast.parse(source))


def _tests(body: Iterable[ast.stmt]) -> Iterator[str]:
    for node in body:
        if (isinstance(node, ast.FunctionDef) and node.name.startswith("test")) or (
            isinstance(node, ast.ClassDef) and node.name.startswith("Test")
        ):
            yield node.name


def importing(text: str, answer: str, name: str) -> str:
    """The suite, importing the module `name` where it has imported the answer."""
    if not name:
        return text
    return re.sub(rf"^from {re.escape(answer)} import ", f"from {name} import ", text, flags=re.M)
