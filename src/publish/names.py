"""Which names does a piece of Python bind, and which does it need from its module?"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator


def bound(statement: ast.stmt) -> set[str]:
    """The module-level names that a top-level statement defines, `if` and `try` included."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return {statement.name}
        case ast.Import():
            return {alias.asname or alias.name.partition(".")[0] for alias in statement.names}
        case ast.ImportFrom():
            return {alias.asname or alias.name for alias in statement.names}
        case ast.TypeAlias():
            return {statement.name.id} if isinstance(statement.name, ast.Name) else set()
        case ast.AnnAssign(value=None):
            return set()
    names = {
        node.id
        for node in _outside_scopes(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    for child in _inner_statements(statement):
        names |= bound(child)
    return names


def defined(tree: ast.Module) -> set[str]:
    """The names that a module defines at its top level."""
    return set().union(*(bound(statement) for statement in tree.body))


def affected(statement: ast.stmt) -> set[str]:
    """The names whose value a top-level statement changes without binding them.

    `TABLE["x"] = 1`, `PRIMES.append(3)` and `@area.register` all belong to what they change.
    """
    roots: set[str] = set()
    match statement:
        case ast.FunctionDef(decorator_list=decorators) | ast.ClassDef(decorator_list=decorators):
            targets: list[ast.expr] = [
                item.func if isinstance(item, ast.Call) else item for item in decorators
            ]
        case ast.Assign():
            targets = statement.targets
        case ast.AugAssign() | ast.AnnAssign():
            targets = [statement.target]
        case ast.Expr(value=ast.Call(func=func)):
            targets = [func]
        case _:
            targets = []
    for child in _inner_statements(statement):
        roots |= affected(child)
    for target in targets:
        node = target
        while isinstance(node, ast.Attribute | ast.Subscript):
            node = node.value
        if isinstance(node, ast.Name) and node is not target:
            roots.add(node.id)
    return roots


def needed(source: str) -> set[str]:
    """The module-level names that a piece of source uses, those in annotations included.

    A local variable that has the name of a module's function is not a use of it.
    """
    names = set(_referenced(symtable.symtable(source, "<module>", "exec")))
    for annotation in _annotations(ast.parse(source)):
        names |= set(_in_annotation(annotation))
    return names


def _inner_statements(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements that run with this one, as in `if` and `for`; a function's body does not."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt):
            yield child
        elif isinstance(child, ast.ExceptHandler | ast.match_case):
            yield from child.body


def _referenced(table: symtable.SymbolTable) -> Iterator[str]:
    at_top = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() if at_top else symbol.is_global():
            yield symbol.get_name()
    for child in table.get_children():
        yield from _referenced(child)


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    for statement in tree.body:  # aliases such as `Pair = tuple[int, "Node"]`
        match statement:
            case (
                ast.Assign(value=ast.Subscript() | ast.BinOp() as value)
                | ast.TypeAlias(value=value)
            ):
                yield value
    for node in ast.walk(tree):
        match node:
            case ast.arg(annotation=ast.expr() as annotation):
                yield annotation
            case ast.AnnAssign(annotation=annotation):
                yield annotation
            case ast.FunctionDef(returns=ast.expr() as returns):
                yield returns
            case ast.AsyncFunctionDef(returns=ast.expr() as returns):
                yield returns
            case ast.Call(func=ast.Name(id="cast") | ast.Attribute(attr="cast"), args=[first, _]):
                yield first
            case ast.keyword(arg="bound"):
                yield node.value


def _in_annotation(annotation: ast.expr) -> Iterator[str]:
    for node in ast.walk(annotation):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                quoted = ast.parse(node.value, mode="eval")
            except SyntaxError:
                continue
            yield from _in_annotation(quoted.body)


def _outside_scopes(node: ast.AST) -> Iterator[ast.AST]:
    """The node's expressions, without statements in it and without scopes of their own."""
    yield node
    inner = ast.stmt | ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.NamedExpr):
            yield child.target
        if not isinstance(child, inner | ast.ExceptHandler | ast.match_case):
            yield from _outside_scopes(child)
