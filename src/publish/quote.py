"""How does a page show an answer's own source?

A page does not re-type code; a block prints it from the module that the tests guard:

    ```python exec="1" id="two-sum-code"
    from publish.quote import source
    print(source("answers.two_sum", "two_sum"))
    ```
"""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from publish.names import bound
from publish.problems import suggestion
from publish.rendering import fenced


def source(module: str, *names: str, docstring: bool = True, title: bool = True) -> str:
    """Markdown of a code block: the source of these definitions, in the order they are named.

    A name is a function, class, constant or alias at the module's top level, or a method as
    `Class.method`. Decorators and comments directly above are part of a definition.

    Args:
        module: The module's import name, such as `answers.two_sum`. It is not run.
        names: What to show; without any, the whole module.
        docstring: Whether docstrings are shown; without them a short piece is shorter still.
        title: Whether the block is headed by the path of the module.

    Raises:
        ValueError: If there is no such module, or it defines no such name.
    """
    path = _path(module)
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    parts: list[str] = []
    if not names:
        parts = [_segment(text, tree, 1, len(text.splitlines()), docstring=docstring)]
    for name in names:
        found = list(_find(tree, name))
        if not found:
            known = [item for statement in tree.body for item in bound(statement)]
            raise ValueError(f"{module} defines no {name!r}. {suggestion(name, known)}")
        for node in found:
            start, end = _extent(text, node)
            parts.append(_segment(text, node, start, end, docstring=docstring))
    gap = "\n\n\n" if any("\n" in part for part in parts) else "\n"
    options = f'title="{"/".join(["src", *module.split(".")])}{_suffix(path)}"' if title else ""
    return fenced(gap.join(parts), "python", options)


def _path(module: str) -> Path:
    """The file of a module; its parent packages are imported if they are not yet."""
    try:
        spec = importlib.util.find_spec(module)
    except ImportError:
        spec = None
    if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
        raise ValueError(f"There is no Python module {module!r} on {sys.path[:1] or 'the path'}.")
    return Path(spec.origin)


def _suffix(path: Path) -> str:
    return "/__init__.py" if path.name == "__init__.py" else ".py"


def _find(tree: ast.Module, name: str) -> Iterator[ast.stmt]:
    outer, _, inner = name.partition(".")
    for statement in tree.body:
        if outer not in bound(statement) or isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        if not inner:
            yield statement
        elif isinstance(statement, ast.ClassDef):
            yield from (item for item in statement.body if inner in bound(item))


def _extent(text: str, node: ast.stmt) -> tuple[int, int]:
    """First and last line of a definition, with its decorators and the comments directly above."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    lines = text.splitlines()
    while start > 1 and lines[start - 2].strip().startswith("#"):
        start -= 1
    return start, node.end_lineno or node.lineno


def _segment(text: str, node: ast.AST, start: int, end: int, *, docstring: bool) -> str:
    lines = dict(enumerate(text.splitlines(), 1))
    hidden = set() if docstring else set(_docstring_lines(node, lines))
    kept = [lines[number] for number in range(start, end + 1) if number not in hidden]
    indent = min((len(line) - len(line.lstrip()) for line in kept if line.strip()), default=0)
    return "\n".join(line[indent:] for line in kept).strip("\n")


def _docstring_lines(node: ast.AST, lines: dict[int, str]) -> Iterator[int]:
    """The lines of the docstrings in a definition, with an empty line after each."""
    scopes = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)
    for scope in ast.walk(node):
        if not isinstance(scope, scopes) or ast.get_docstring(scope) is None:
            continue
        if len(scope.body) == 1 and not isinstance(scope, ast.Module):
            continue  # the docstring is all of the body
        first = scope.body[0]
        last = first.end_lineno or first.lineno
        yield from range(first.lineno, last + 1)
        if not lines.get(last + 1, "-").strip():
            yield last + 1
