"""How does work inside C become visible? The learner's code is compiled once more.

Each call, operator, slice and unpacking then passes by `grader.growth.charges`.

The helpers are constants of the code, so that no name can be rebound to get past them.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping
from types import CodeType
from typing import TypeVar

_MARK = "\0growth:"
_Node = TypeVar("_Node", bound=ast.AST)
OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "add",
    ast.Mult: "mul",
    ast.Mod: "mod",
    ast.Sub: "sub",
    ast.BitOr: "or",
    ast.BitAnd: "and",
    ast.BitXor: "xor",
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.In: "in",
    ast.NotIn: "not in",
}
"""The operators that may cost more than one step, by the names of their helpers."""


def compiled(source: str, path: str) -> CodeType:
    """The module's code, with marks where the helpers go."""
    tree = _Instrumented().visit(ast.parse(source, path))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a text is called: not for long
        code: CodeType = compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)
    return code


def equipped(code: CodeType, helpers: Mapping[str, object]) -> CodeType:
    """The code, with the helpers in place of their marks."""
    constants: list[object] = []
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            constants.append(equipped(constant, helpers))
        elif type(constant) is str and constant.startswith(_MARK):
            constants.append(helpers[constant.removeprefix(_MARK)])
        else:
            constants.append(constant)
    return code.replace(co_consts=tuple(constants))


class _Instrumented(ast.NodeTransformer):
    def __init__(self) -> None:
        self._class: str | None = None

    # What stays as it is.

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.target = self.visit(node.target)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        returns, node.returns = node.returns, None
        self.generic_visit(node)
        node.returns = returns
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        returns, node.returns = node.returns, None
        self.generic_visit(node)
        node.returns = returns
        return node

    def visit_TypeAlias(self, node: ast.AST) -> ast.AST:
        return node

    def visit_TypeVar(self, node: ast.AST) -> ast.AST:
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        if node.guard is not None:
            node.guard = self.visit(node.guard)
        node.body = [self.visit(child) for child in node.body]
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        before, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = before
        return node

    # What passes by a helper.

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.func = _by("call", node.func, node.func)
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = _by("spread", keyword.value, keyword.value)
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        self.generic_visit(node)
        node.values = [
            value if key is not None else _by("spread", value, value)
            for key, value in zip(node.keys, node.values, strict=True)
        ]
        return node

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = _by("star", node.value, node.value)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        self.generic_visit(node)
        if any(isinstance(part, ast.Starred) for t in node.targets for part in ast.walk(t)):
            node.value = _by("star", node.value, node.value)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        name = OPERATORS.get(type(node.op))
        return _by(name, node, node.left, node.right) if name else node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) == 1:
            name = OPERATORS.get(type(node.ops[0]))
            return _by(name, node, node.left, node.comparators[0]) if name else node
        node.comparators = [_by("chained", one, one) for one in node.comparators]
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        index = _index(node.slice)
        if index is None:
            return node
        if isinstance(node.ctx, ast.Load):
            return _by("item", node, node.value, index)
        if isinstance(node.ctx, ast.Del) or isinstance(node.slice, ast.Slice):
            node.value = _by("place", node.value, node.value)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        value = self.visit(node.value)
        name = OPERATORS.get(type(node.op))
        target = node.target
        if name is None:
            node.value, node.target = value, self._visited_target(target)
            return node
        if isinstance(target, ast.Name):
            load = ast.copy_location(ast.Name(target.id, ast.Load()), target)
            result = _by(f"i{name}", node, load, value)
            return ast.copy_location(ast.Assign([target], result), node)
        if isinstance(target, ast.Attribute):
            attribute = ast.copy_location(ast.Constant(self._mangled(target.attr)), target)
            holder = _by(f"attribute i{name}", node, self.visit(target.value), attribute)
        else:
            index = _index(self.visit(target.slice))
            if index is None:
                node.value = value
                return node
            holder = _by(f"item i{name}", node, self.visit(target.value), index)
        call = ast.copy_location(ast.Call(holder, [value], []), node)
        return ast.copy_location(ast.Expr(call), node)

    def _visited_target(self, target: _Node) -> _Node:
        """The target's parts; itself it is both read and stored."""
        if isinstance(target, ast.Subscript | ast.Attribute):
            target.value = self.visit(target.value)
        return target

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                value.value = self.visit(value.value)
        return _by("text", node, node)

    def _mangled(self, name: str) -> str:
        own = (self._class or "").lstrip("_")
        is_private = name.startswith("__") and not name.endswith("__")
        return f"_{own}{name}" if own and is_private else name


def _index(node: ast.expr) -> ast.expr | None:
    """What stands between the brackets, as an expression."""
    if isinstance(node, ast.Slice):
        parts = [
            part or ast.copy_location(ast.Constant(None), node)
            for part in (node.lower, node.upper, node.step)
        ]
        return _by("slice", node, *parts)
    if isinstance(node, ast.Tuple) and any(isinstance(e, ast.Slice) for e in node.elts):
        return None
    return node


def _by(name: str, where: ast.expr | ast.stmt, *operands: ast.expr) -> ast.Call:
    mark = ast.copy_location(ast.Constant(_MARK + name), where)
    return ast.copy_location(ast.Call(mark, [*operands], []), where)
