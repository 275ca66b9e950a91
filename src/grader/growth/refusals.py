"""Which submissions are not measured, as they could reach the count or hide from it?"""

from __future__ import annotations

import ast

from grader.failure import Told
from grader.guard import GUARD

ATTRIBUTES = frozenset(
    """
    __closure__ __code__ __globals__ __builtins__ __subclasses__ __kwdefaults__ co_consts
    cell_contents f_back f_locals f_globals gi_frame tb_frame monitoring modules _getframe
    """.split()
)
"""Attributes that lead to the count, and that no solution needs."""
_ROOTS = frozenset("grader _pytest pytest pluggy hypothesis tracemalloc ctypes marshal".split())


class UncountableError(BaseException):
    """Raised when the learner's code runs code whose work cannot be seen."""


def uncountable(what: str) -> Told:
    """What is told where work cannot be seen."""
    return Told(f"The work of your code cannot be counted: it uses `{what}`.")


def refuse(source: str) -> None:
    """Nothing, if the submission cannot reach the count.

    Raises:
        Told: If it names what no solution needs.
    """
    if GUARD.executed:
        raise uncountable(GUARD.executed)
    for node in ast.walk(ast.parse(source)):
        for name in _named(node):
            raise Told(f"Your code uses `{name}`, which a solution has no need of. Take it out.")


def _named(node: ast.AST) -> list[str]:
    """What a solution has no need of, as far as this node names it."""
    if isinstance(node, ast.Attribute):
        return [node.attr] if node.attr in ATTRIBUTES else []
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return []
    modules = [alias.name for alias in node.names]
    names: list[str] = []
    if isinstance(node, ast.ImportFrom):
        names = [name for name in modules if name in ATTRIBUTES]
        modules = [node.module or ""]
    return names + [module for module in modules if module.partition(".")[0] in _ROOTS]
