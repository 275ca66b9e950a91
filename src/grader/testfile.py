"""How does a test file become a pytest module, before a line of the learner's code has run?

It is compiled here, with pytest's own assertion rewriting, so that nothing which the submission
does later can change what is tested. Its comparisons then go through `Equality`, and its builtins
are a private copy, out of reach of a submission that replaces `sorted` or `len`.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType, ModuleType, SimpleNamespace
from typing import Any

import pytest
from _pytest.assertion import rewrite

from grader.comparing import saferepr
from grader.equality import Equality, is_instance
from grader.result import GraderDefect

MODULE = "test_solution"
FILE = "test_solution.py"
_SAME = "@grader"
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "equal",
    ast.NotEq: "unequal",
    ast.In: "contained",
    ast.NotIn: "missing",
    ast.Lt: "less",
    ast.LtE: "at_most",
    ast.Gt: "more",
    ast.GtE: "at_least",
}


@dataclass(frozen=True)
class TestFile:
    """A test file, compiled."""

    __test__ = False

    path: str
    code: CodeType
    imports: tuple[str, ...]
    """The modules that it imports, the learner's aside."""
    text: str
    functions: frozenset[str]
    """The names of its test functions and classes."""
    approximates: bool
    """Whether it uses `pytest.approx`."""

    def load(self, equality: Equality) -> ModuleType:
        """The module, after its top level has run."""
        module = ModuleType(MODULE)
        module.__file__ = self.path
        private = ModuleType("builtins")
        private.__dict__.update(builtins.__dict__)
        private.__dict__["isinstance"] = is_instance
        names: dict[str, Any] = module.__dict__
        names["__builtins__"] = private.__dict__
        names[_SAME] = equality
        sys.modules[MODULE] = module
        try:
            exec(self.code, names)  # noqa: S102 - this is what a module is
        finally:
            # A dataclass looks its module up; a submission that does so shall not find it.
            sys.modules.pop(MODULE, None)
        names["@py_builtins"] = private
        names["@pytest_ar"] = SimpleNamespace(**{**vars(rewrite), "_saferepr": saferepr})
        return module


def explain_by(module: ModuleType, explanation: Callable[..., str]) -> None:
    """Has `explanation` write the text of the module's failed comparisons."""
    module.__dict__["@pytest_ar"]._call_reprcompare = explanation


def equality(module: ModuleType) -> Equality:
    """The comparisons of a loaded test file."""
    found: Equality = module.__dict__[_SAME]
    return found


_READY: dict[tuple[str, str], TestFile] = {}


def prepare(text: str, path: str) -> None:
    """Compiles the test file ahead of the run that will take it; an idle interpreter has the time.

    Raises:
        GraderDefect: If Python cannot compile it.
    """
    _READY[text, path] = compiled(text, path)


def taken(text: str, path: str) -> TestFile:
    """The test file, compiled; what `prepare` made is used once and then forgotten.

    Raises:
        GraderDefect: If Python cannot compile it.
    """
    return _READY.pop((text, path), None) or compiled(text, path)


def compiled(text: str, path: str) -> TestFile:
    """The test file, compiled with pytest's assertion rewriting.

    Raises:
        GraderDefect: If Python cannot compile it.
    """
    try:
        tree = ast.parse(text, path)
        imports = tuple(_imports(tree))
        functions = frozenset(
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        )
        rewrite.rewrite_asserts(tree, text.encode("utf-8", "surrogatepass"), path)
        tree = _Comparing().visit(tree)
        code = compile(tree, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        raise GraderDefect(f"{FILE} does not compile: {error}") from error
    return TestFile(path, code, imports, text, functions, "approx" in text)


class _Comparing(ast.NodeTransformer):
    """Turns each `a == b` into a call of the file's `Equality`."""

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """The call, for a comparison that has one.

        All parts of a chain, such as `a < b == c`, are computed; the assertions themselves have
        been taken apart by pytest before.
        """
        self.generic_visit(node)
        if _is_pytests(node):
            return node
        names = [_COMPARISONS.get(type(op)) for op in node.ops]
        load = ast.Load()
        ours = ast.copy_location(ast.Name(_SAME, load), node)
        if len(names) == 1 and names[0] is not None:
            function = ast.copy_location(ast.Attribute(ours, names[0], load), node)
            call = ast.Call(function, [node.left, node.comparators[0]], [])
            return ast.copy_location(call, node)
        if None in names or len(names) == 1:
            return node
        function = ast.copy_location(ast.Attribute(ours, "chain", load), node)
        signs = ast.copy_location(ast.Constant(" ".join(map(str, names))), node)
        return ast.copy_location(
            ast.Call(function, [signs, node.left, *node.comparators], []), node
        )


def _is_pytests(node: ast.Compare) -> bool:
    """Whether pytest has written `"name" in locals()`, to tell whether it can show a variable."""
    match node.comparators:
        case [ast.Call(func=ast.Attribute(value=ast.Name(id="@py_builtins"), attr="locals"))]:
            return True
    return False


def _imports(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append(node.module)
    return [name for name in found if name != "solution"]


class Module(pytest.Module):
    """pytest's node for the test file; loads what was compiled beforehand."""

    loaded: ModuleType

    def _getobj(self) -> ModuleType:
        return self.loaded
