"""Do the versions of what the learner tests differ in nothing but what they do?"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable
from inspect import CO_GENERATOR
from types import CodeType

from grader.suite.subject import MODULES, MUTANTS, REFERENCE, RIGHT
from publish import suites
from publish.exercises import Exercise
from publish.names import defined
from publish.reading import Reader
from publish.solution import foreign_imports

ENOUGH = {RIGHT: 2, MUTANTS: 4}
_REFERENCE = f"{RIGHT}{REFERENCE}.py"
_TAKEN = sys.stdlib_module_names | {"solution", "test_solution", "pytest", "hypothesis", "grader"}


def check(reader: Reader, exercise: Exercise) -> None:
    """Report versions that are equal, say nothing of themselves or have other parameters."""
    if not exercise.subject:
        return
    folder = exercise.folder
    given = dict(exercise.versions)
    reference = given.pop(_REFERENCE, None)
    texts = {name: text for name, text in given.items() if reader.python(folder / name, text).body}
    _check_starter(reader, exercise)
    wanted = _specification(reader, exercise, texts)
    for part, enough in ENOUGH.items():
        count = sum(name.startswith(part) for name in texts)
        if count < enough:
            reader.report(folder / part, f"holds {count} versions", f"Write at least {enough}")
    seen = {} if reference is None else {_bare(reference): "the reference"}
    for name in sorted(texts):
        if name.startswith(MODULES):
            continue
        _check_version(reader, exercise, name, texts[name], wanted)
        twin = seen.setdefault(_bare(texts[name]), name)
        if twin != name:
            what = f"is the same program as {twin}"
            reader.report(folder / name, what, "Make another version, or remove it")


def _bare(text: str) -> str:
    """The program without layout, docstrings, annotations and imports."""
    tree = ast.parse(text)
    tree.body = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)]
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.FunctionDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return ast.dump(tree)


def _check_starter(reader: Reader, exercise: Exercise) -> None:
    path = exercise.folder / "starter.py"
    try:
        tree = ast.parse(exercise.starter)
    except (SyntaxError, ValueError):
        return
    if tree.body and not suites.test_names(tree):
        reader.report(path, "has no test", "Show the learner one, as a sample")


def _specification(
    reader: Reader, exercise: Exercise, texts: dict[str, str]
) -> dict[str, ast.FunctionDef]:
    name = f"{MODULES}{exercise.tested}.py"
    path, text = exercise.folder / name, texts.get(name)
    if text is None:
        return {}
    if exercise.tested in _TAKEN:
        reader.report(path, "has the name of another module", "Rename it")
    found = suites.functions(text)
    if not found:
        reader.report(path, "defines no function", "Write the signature of what is tested")
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef | ast.AsyncFunctionDef):
            mend = "Specify plain functions: a class or coroutine shows its code to its holder"
            reader.report(path, f"`{node.name}` is no plain function", mend, node.lineno)
    for key, function in found.items():
        if not ast.get_docstring(function):
            mend = "Write what the learner is to hold it to"
            reader.report(path, f"`{key}` has no docstring", mend, function.lineno)
    return found


def _check_version(
    reader: Reader,
    exercise: Exercise,
    name: str,
    text: str,
    wanted: dict[str, ast.FunctionDef],
) -> None:
    path = exercise.folder / name
    tree = ast.parse(text)
    line = (ast.get_docstring(tree) or "").partition("\n")[0]
    if not line.endswith(".") or len(line) < 2:
        mend = 'Begin it with one, as in `"""Ignores the last element."""`: the learner reads it'
        reader.report(path, "has no sentence that says what this version does", mend)
    found = suites.functions(text)
    for key, function in wanted.items():
        if key in found and _has_code_to_show(found[key]):
            mend = "Return a list, say: a generator or coroutine shows its code to its holder"
            reader.report(path, f"`{key}` is no plain function", mend, found[key].lineno)
        elif key not in found:
            if key in defined(tree):
                reader.report(path, f"`{key}` is no plain function", "Define it with `def`")
            else:
                reader.report(path, f"does not define `{key}`", "Define it")
        elif not _same_parameters(function.args, found[key].args):
            mend = f"Write `({ast.unparse(function.args)})`, as in the specification"
            reader.report(path, f"`{key}` takes other parameters", mend, found[key].lineno)
    for lineno, module in foreign_imports(text):
        mend = "Use the standard library alone, as the browser has no more"
        reader.report(path, f"imports `{module}`", mend, lineno)


def _has_code_to_show(function: ast.FunctionDef) -> bool:
    """Whether calling it makes a generator."""
    module = compile(ast.Module([function], []), "version", "exec", dont_inherit=True)
    codes = [code for code in module.co_consts if isinstance(code, CodeType)]
    return any(code.co_name == function.name and code.co_flags & CO_GENERATOR for code in codes)


def _same_parameters(one: ast.arguments, other: ast.arguments) -> bool:
    """Whether the names and kinds are the same; defaults and annotations may differ."""
    return all(
        _names(getattr(one, kind)) == _names(getattr(other, kind))
        for kind in ("posonlyargs", "args", "vararg", "kwonlyargs", "kwarg")
    ) and len(one.defaults) == len(other.defaults)


def _names(arguments: ast.arg | Iterable[ast.arg] | None) -> list[str]:
    if arguments is None:
        return []
    found = [arguments] if isinstance(arguments, ast.arg) else arguments
    return [argument.arg for argument in found]
