"""Which part of an expression in a test is the result of the learner's code?"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import ast
import builtins
import copy
from collections.abc import Iterator
from types import FrameType, ModuleType
from typing import Any

from grader.calls import Calls

RESULT = "result"
"""What the returned value is called where more was asked of it, as in `len(result) == 3`."""
_BUILTINS = frozenset(vars(builtins))


class Operands:
    """Tells, at one line of a test, what its expressions have to do with the last call."""

    def __init__(self, frame: FrameType, function: ast.AST | None, calls: Calls) -> None:
        """`frame` is that of the test function, `function` its text."""
        self._values = {**frame.f_globals, **frame.f_locals}
        self._calls = calls
        self._made = calls.call
        self._holds = {*_holding(function, calls)} if function is not None else set()

    def _is_returned(self, value: object) -> bool:
        return (
            self._made is not None
            and self._made.result is not None
            and self._made.result.value is value
        )

    def _is_result(self, operand: ast.AST) -> bool:
        """Whether the expression is the last call, or a variable that holds its result."""
        if isinstance(operand, ast.Name):
            value = self._values.get(operand.id)
            return operand.id in self._holds and self._is_returned(value)
        return self._is_call(operand)

    def _is_call(self, operand: ast.AST) -> bool:
        """Whether the expression is the last call, or reads the property that was called last."""
        made = self._made
        if made is None:
            return False
        function = operand.func if isinstance(operand, ast.Call) else operand
        if isinstance(function, ast.Name) and function is not operand:
            return function.id == (made.named if made.creates else made.name)
        if not isinstance(function, ast.Attribute) or function.attr != made.name:
            return False
        if made.instance is None or not isinstance(function.value, ast.Name):
            return self._calls.is_learners(function)
        return self._values.get(function.value.id) is made.instance

    def _results(self, operand: ast.AST) -> Iterator[ast.expr]:
        """The parts of an expression that are the result of the last call, outermost first."""
        if isinstance(operand, ast.expr) and self._is_result(operand):
            yield operand
            inside = operand.args if isinstance(operand, ast.Call) else []
            yield from (part for child in inside for part in self._results(child))
            return
        for child in ast.iter_child_nodes(operand):
            yield from self._results(child)

    def _is_learners(self, operand: ast.expr) -> bool:
        """Whether the learner's code may have a part in the value."""
        for node in ast.walk(operand):
            if isinstance(node, ast.Call) and self._calls.is_learners(node.func):
                return True
            if isinstance(node, ast.Name) and node.id in self._holds:
                return True
        return False

    def _argument(self, operand: ast.expr, value: object) -> tuple[str, str] | None:
        """Name, and text at the call, of the argument which the operand is."""
        if not isinstance(operand, ast.Name) or self._made is None:
            return None
        if self._values.get(operand.id) is not value or type(value) not in (list, dict, set):
            return None
        for name, given in self._made.given():
            if given.value is value:
                return name, given.text()
        return None

    def _is_on_instance(self, operand: ast.Attribute) -> bool:
        """Whether it reads an attribute of the instance on which the last call was made."""
        if not isinstance(operand.value, ast.Name) or self._made is None:
            return False
        instance = self._values.get(operand.value.id)
        return (
            self._made.instance is not None
            and instance is self._made.instance
            and not self._made.creates
        )

    def _is_plain_beside(self, operand: ast.expr) -> bool:
        """Whether nothing but the result, constants and builtins is in the expression."""
        results = {id(node) for node in self._results(operand)}
        stack: list[ast.AST] = [operand]
        while stack:
            node = stack.pop()
            if id(node) in results:
                continue
            if isinstance(node, ast.Name) and not self._is_common(node.id):
                return False
            if isinstance(node, ast.Lambda | ast.GeneratorExp | ast.ListComp | ast.NamedExpr):
                return False
            stack += ast.iter_child_nodes(node)
        return True

    def _is_common(self, name: str) -> bool:
        """Whether the name says something to whoever has not read the test: `len`, `Counter`."""
        is_known = isinstance(self._values.get(name), type | ModuleType)
        return is_known or (name in _BUILTINS and name not in self._values)

    def _template(self, operand: ast.expr) -> str:
        """The expression, the result in it under the name `result`."""
        results = {ast.dump(node) for node in self._results(operand)}
        return ast.unparse(_Renamed(results).visit(copy.deepcopy(operand)))


class _Renamed(ast.NodeTransformer):
    """Puts `result` in the place of some expressions."""

    def __init__(self, dumps: set[str]) -> None:
        self._dumps = dumps

    def visit(self, node: ast.AST) -> Any:
        """The node, or the name in its place."""
        if isinstance(node, ast.expr) and ast.dump(node) in self._dumps:
            return ast.Name(RESULT)
        return super().visit(node)


def _holding(function: ast.AST, calls: Calls) -> Iterator[str]:
    """The variables of a test that are assigned results of the learner's code, nothing else."""
    for node in ast.walk(function):
        value = getattr(node, "value", None)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and isinstance(
            value, ast.Call
        ):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if calls.is_learners(value.func):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
        elif (
            isinstance(node, ast.Assign)
            and isinstance(value, ast.Attribute)
            and calls.is_learners(value)
        ):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
