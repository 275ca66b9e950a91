"""Which part of an answer's module is the solution of one exercise?

The file that the page quotes and the tests guard is also the file that the learner is shown, so the
solution is cut from it: the names that the exercise asks for and whatever they need, in the
module's own order and wording.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publish.names import affected, bound, needed

_IMPORT = (ast.Import, ast.ImportFrom)


@dataclass(frozen=True)
class _Chunk:
    """Top-level statements that share lines: nearly always a single one."""

    statements: tuple[ast.stmt, ...]
    start: int  # first line, counted from 1, with decorators and comments directly above
    end: int
    text: str
    binds: frozenset[str]
    affects: frozenset[str]
    needs: frozenset[str]


def solution_text(source: str, names: Sequence[str]) -> str:
    """The source of `names` and of every definition and import they need, in file order.

    Decorators, comments directly above a definition and `from __future__` imports stay; the
    module's docstring, its tests and whatever else is not needed go.

    Raises:
        ValueError: If the module defines one of the names nowhere at its top level.
        SyntaxError: If the module does not compile.
    """
    chunks = list(_chunks(source))
    missing = [name for name in names if not any(name in chunk.binds for chunk in chunks)]
    if missing:
        raise ValueError(f"not defined at the top level: {', '.join(missing)}")
    wanted = _closure(chunks, [*names, "*"])  # a star import may bind anything
    parts: list[str] = []
    previous: _Chunk | None = None
    for chunk in chunks:
        kept = _kept_text(chunk, wanted)
        if kept is None:
            continue
        if previous is not None:
            parts.append("\n" * _blank_lines(previous, chunk, source))
        parts.append(kept + "\n")
        previous = chunk
    return "".join(parts)


def foreign_imports(text: str) -> list[tuple[int, str]]:
    """Line and module of each import that is not the standard library's, functions included."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = ["." * node.level + (node.module or "")]
        else:
            continue
        for module in modules:
            if module.partition(".")[0] not in sys.stdlib_module_names:
                found.append((node.lineno, module))
    return sorted(found)


def _chunks(source: str) -> Iterator[_Chunk]:
    lines = source.splitlines()
    statements = ast.parse(source).body
    if statements and ast.get_docstring(ast.parse(source)) is not None:
        statements = statements[1:]
    groups: list[list[ast.stmt]] = []
    for statement in statements:
        if groups and _first_line(statement) <= (groups[-1][-1].end_lineno or 0):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    imported = set().union(*(bound(s) for s in statements if isinstance(s, _IMPORT)))
    for group in groups:
        start, end = _first_line(group[0]), group[-1].end_lineno or group[-1].lineno
        code = "\n".join(lines[start - 1 : end])
        if not isinstance(group[0], _IMPORT):
            while start > 1 and lines[start - 2].startswith("#"):
                start -= 1
        yield _Chunk(
            tuple(group),
            start,
            end,
            "\n".join(lines[start - 1 : end]),
            frozenset().union(*map(bound, group)),
            frozenset().union(*map(affected, group)) - imported,
            frozenset(needed(code)),
        )


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _closure(chunks: Sequence[_Chunk], names: Sequence[str]) -> set[str]:
    """The names that the wanted ones need, directly or through others, themselves included."""
    wanted = set(names)
    while True:
        used = [chunk for chunk in chunks if _is_used(chunk, wanted)]
        larger = wanted.union(*(chunk.needs for chunk in used if not _is_import(chunk)))
        if larger == wanted:
            return wanted
        wanted = larger


def _is_used(chunk: _Chunk, wanted: set[str]) -> bool:
    if _is_main_guard(chunk):
        return False
    return not wanted.isdisjoint(chunk.binds | chunk.affects)


def _is_import(chunk: _Chunk) -> bool:
    return all(isinstance(item, _IMPORT) for item in chunk.statements)


def _is_future(chunk: _Chunk) -> bool:
    first = chunk.statements[0]
    return isinstance(first, ast.ImportFrom) and first.module == "__future__"


def _is_main_guard(chunk: _Chunk) -> bool:
    first = chunk.statements[0]
    return isinstance(first, ast.If) and ast.unparse(first.test).startswith("__name__ ==")


def _kept_text(chunk: _Chunk, wanted: set[str]) -> str | None:
    """What stays of a chunk: all, nothing, or of an import the names that are needed."""
    first = chunk.statements[0]
    if _is_future(chunk):
        return chunk.text
    if not _is_used(chunk, wanted):
        return None
    if len(chunk.statements) > 1 or not isinstance(first, _IMPORT):
        return chunk.text
    kept = [alias for alias in first.names if _alias_name(alias, first) in wanted]
    if len(kept) == len(first.names):
        return chunk.text
    if isinstance(first, ast.Import):
        return ast.unparse(ast.Import(kept))
    return ast.unparse(ast.ImportFrom(first.module, kept, first.level))


def _alias_name(alias: ast.alias, statement: ast.Import | ast.ImportFrom) -> str:
    if alias.asname:
        return alias.asname
    return alias.name.partition(".")[0] if isinstance(statement, ast.Import) else alias.name


def _blank_lines(above: _Chunk, below: _Chunk, source: str) -> int:
    """How many empty lines separate two chunks: as in the module, or by PEP 8 after a cut."""
    between = source.splitlines()[above.end : below.start - 1]
    if all(not line.strip() for line in between):
        return len(between)
    scopes = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    if isinstance(above.statements[-1], scopes) or isinstance(below.statements[0], scopes):
        return 2
    if _is_import(above) and _is_import(below) and not _is_future(above):
        return 0
    return 1
