"""What did the failing line of a test ask for? What it called, what came back, what it wanted.

Read from the test file's own text and from what really happened; each part is there only where it
is certain.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from functools import lru_cache
from types import FrameType, GeneratorType
from typing import Any

from grader.around import pair
from grader.calls import Calls
from grader.comparing import Comparison
from grader.history import Call
from grader.operands import RESULT, Operands
from grader.values import shown

_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_WORDS = {"in": "one of ", "not in": "none of ", "!=": "anything but ", "is not": "anything but "}


@dataclass(frozen=True)
class Asked:
    """What is known about the call behind a failing line; texts are to be shown."""

    call: str | None = None
    returned: str | None = None
    expected: str | None = None
    made: Call | None = None
    """The call that the failing line looks at the result of."""
    compared: tuple[Any, Any] | None = None
    """What was found and what was wanted, where the line says `found == wanted`."""
    argument: tuple[str, str] | None = None
    """Name, and text at the call, of the argument that the line looks at."""


def asked(
    frame: FrameType | None,
    line: int,
    tests: str,
    compared: Comparison | None,
    calls: Calls,
) -> Asked:
    """What the line asked for; `frame` is that of the test function, `tests` the file's text.

    `compared` is the comparison that failed, if it was one.
    """
    known = Asked(calls.last, calls.returned)
    statement, function = _parsed(tests).get(line, (None, None))
    if statement is None or frame is None:
        return known
    looking = _Looking(frame, function, calls, known)
    if isinstance(statement, ast.With):
        return looking.at_raises(statement, line)
    if not isinstance(statement, ast.Assert):
        return looking.at_result(statement)
    test = statement.test
    if compared is not None and isinstance(test, ast.Compare) and len(test.ops) == 1:
        if _SIGNS[type(test.ops[0])] == compared[0]:
            return looking.at_comparison(test.left, test.comparators[0], compared)
        return known
    return looking.at_truth(test)


class _Looking(Operands):
    """Looks at one failing line."""

    def __init__(
        self, frame: FrameType, function: ast.AST | None, calls: Calls, known: Asked
    ) -> None:
        super().__init__(frame, function, calls)
        self._known = known

    def at_comparison(self, one: ast.expr, other: ast.expr, compared: Comparison) -> Asked:
        """What `assert one == other` asked for."""
        sign, left, right = compared
        found = [
            (operand, value, wish, flipped)
            for operand, against, value, wish, flipped in (
                (one, other, left, right, False),
                (other, one, right, left, True),
            )
            if self._is_about(operand, value) and not self._is_learners(against)
        ]
        if len(found) != 1:
            return self._known
        operand, value, wish, is_flipped = found[0]
        known = replace(self._known, made=self._made)
        if is_flipped and sign in ("in", "not in"):
            return replace(known, expected=f"{shown(wish)} {sign} {RESULT}")
        sign = _FLIPPED.get(sign, sign) if is_flipped else sign
        here, there = pair(value, wish) if sign == "==" else (shown(value), shown(wish))
        wanted = there if sign in ("==", "is") else f"{_WORDS.get(sign, f'{sign} ')}{there}"
        if self._is_result(operand) and self._is_returned(value):
            if self._known.returned == shown(value):
                known = replace(known, returned=here)
            known = replace(known, expected=wanted)
            return replace(known, compared=(value, wish)) if sign in ("==", "is") else known
        if call := self._generates(operand, value):
            known = Asked(call, here, wanted)
            return replace(known, compared=(value, wish)) if sign == "==" else known
        if sign == "==" and (name := self._argument(operand, value)):
            wanted = f"{name[0]} == {there}"
            return replace(known, expected=wanted, compared=(value, wish), argument=name)
        if isinstance(operand, ast.Attribute) and self._is_on_instance(operand):
            line = f"{self._known.call}; {ast.unparse(operand)}"
            known = Asked(line, here, wanted, self._made)
            return replace(known, compared=(value, wish)) if sign in ("==", "is") else known
        return replace(known, expected=f"{self._template(operand)} {sign} {there}")

    def at_truth(self, test: ast.expr) -> Asked:
        """What `assert test` asked for, where it is no comparison, or did not come to one."""
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            return self._unreached(test.left, test.ops[0], test.comparators[0])
        is_wrong_way = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
        inner = test.operand if is_wrong_way and isinstance(test, ast.UnaryOp) else test
        if self._is_result(inner):
            wanted = "a false value" if is_wrong_way else "a true value"
            return replace(self._known, expected=wanted, made=self._made)
        if len([*self._results(inner)]) == 1 and self._is_plain_beside(inner):
            return replace(self._known, expected=self._template(test), made=self._made)
        return self._known

    def _unreached(self, one: ast.expr, sign: ast.cmpop, other: ast.expr) -> Asked:
        """What a comparison would have wanted, had the call come to an end."""
        operand, wish = (one, other) if self._is_result(one) else (other, one)
        known = replace(self._known, made=self._made)
        if not isinstance(sign, ast.Eq | ast.Is) or not self._is_result(operand):
            results = [*self._results(one), *self._results(other)]
            plain = self._is_plain_beside(one) and self._is_plain_beside(other)
            if len(results) != 1 or not plain:
                return self._known
            text = f"{self._template(one)} {_SIGNS[type(sign)]} {self._template(other)}"
            return replace(known, expected=text)
        if isinstance(wish, ast.Name) and wish.id in self._values:
            return replace(known, expected=shown(self._values[wish.id]))
        try:
            return replace(known, expected=shown(ast.literal_eval(wish)))
        except ValueError:  # it would have to be computed
            return self._known

    def at_raises(self, statement: ast.With, line: int) -> Asked:
        """What `with pytest.raises(…)` asked for, if the last call is the one inside it."""
        manager = statement.items[0].context_expr
        is_raises = (
            isinstance(manager, ast.Call)
            and ast.unparse(manager.func) in ("pytest.raises", "raises")
            and manager.args
        )
        results = [node for one in statement.body for node in self._results(one)]
        if not is_raises or len(results) != 1 or not isinstance(results[0], ast.Call):
            return self._known
        assert isinstance(manager, ast.Call)
        what = ast.unparse(manager.args[0])
        return replace(self._known, expected=f"raises {what}", made=self._made)

    def at_result(self, statement: ast.AST) -> Asked:
        """What is known where a test's own line stops, such as one that goes on with the result."""
        results = [*self._results(statement)]
        return replace(self._known, made=self._made) if len(results) == 1 else self._known

    def _is_about(self, operand: ast.expr, value: object) -> bool:
        """Whether the operand is the result of the last call, or made of nothing else."""
        if self._is_result(operand):
            return self._is_returned(value)
        if self._generates(operand, value):
            return True
        if self._argument(operand, value):
            return True
        if isinstance(operand, ast.Attribute) and self._is_on_instance(operand):
            return True
        return len([*self._results(operand)]) == 1 and self._is_plain_beside(operand)

    def _generates(self, operand: ast.expr, value: object) -> str | None:
        """The call, if the value is a fresh generator that a function of the learner's has made."""
        if isinstance(operand, ast.Call) and type(value) is GeneratorType:
            return self._calls.unstarted(value)
        return None


@lru_cache(maxsize=1)
def _parsed(tests: str) -> dict[int, tuple[ast.stmt, ast.AST]]:
    """By line: the innermost statement there, or the `with` around it, and its function."""
    found: dict[int, tuple[ast.stmt, ast.AST]] = {}
    tree = ast.parse(tests)
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):  # outermost first, so that inner ones replace it
            if not isinstance(node, ast.Assert | ast.With | ast.Expr | ast.Assign | ast.Return):
                continue
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                before = found.get(line, (None, None))[0]
                if isinstance(before, ast.With) and isinstance(node, ast.Expr | ast.Assign):
                    continue
                found[line] = (node, function)
    return found
