"""Why did a function return None? Read from where it ended, in the submission's own text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from types import CodeType

_IN_PLACE = {
    "append",
    "clear",
    "extend",
    "insert",
    "remove",
    "reverse",
    "shuffle",
    "sort",
    "update",
}
"""Methods of Python's that change something and return None."""
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def why_none(name: str, code: CodeType, offset: int, module: ast.Module) -> str | None:
    """The sentence, where it is no `return None` that was meant so.

    `offset` is that of the instruction by which `code` has returned.
    """
    function = _function(code, module)
    if function is None:
        return None
    values = [node for node in _returns(function) if node.value is not None]
    if not values:
        return f"`{name}` has no `return` with a value, so it returns None."
    place = _place(code, offset)
    if place is None:
        return None
    ended = [node for node in _returns(function) if _spans(node, place)]
    if not ended:
        return (
            f"`{name}` came to its end without a `return` (after line {place[0]}), "
            "so it returned None."
        )
    value = ended[-1].value
    if value is None:
        return f"`{name}` ended by the `return` without a value on line {place[0]}: that is None."
    if isinstance(value, ast.Call):
        called = ast.unparse(value.func)
        if called == "print":
            return f"Line {place[0]} returns what `print` returns, which is always None."
        method = called.rpartition(".")[2]
        if "." in called and method in _IN_PLACE:
            return (
                f"`.{method}()` changes its object and returns None. On line {place[0]}, call it "
                "first, then return the object."
            )
    return None


def _function(code: CodeType, module: ast.Module) -> _Function | None:
    """The definition that the code was compiled from."""
    found = [
        node
        for node in ast.walk(module)
        if isinstance(node, _Function)
        and node.name == code.co_name
        and min([node.lineno, *(one.lineno for one in node.decorator_list)]) == code.co_firstlineno
    ]
    return found[0] if len(found) == 1 else None


def _returns(function: _Function) -> Iterator[ast.Return]:
    """The function's own `return` statements, those of functions inside it left out."""
    stack: list[ast.AST] = [*function.body]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Return):
            yield node
        elif not isinstance(node, _Function | ast.Lambda | ast.ClassDef):
            stack += ast.iter_child_nodes(node)


def _place(code: CodeType, offset: int) -> tuple[int, int] | None:
    """Line and column of an instruction."""
    line, _, column, _ = next(islice(code.co_positions(), offset // 2, None), (None,) * 4)
    return (line, column) if line is not None and column is not None else None


def _spans(node: ast.Return, place: tuple[int, int]) -> bool:
    end = (node.end_lineno or node.lineno, node.end_col_offset or 0)
    return (node.lineno, node.col_offset) <= place < end
