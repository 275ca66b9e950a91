"""What has the learner written? Tests, compiled once, and loaded afresh for each version."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from types import CodeType, ModuleType, SimpleNamespace
from typing import Any

from _pytest.assertion import rewrite

from grader.comparing import saferepr
from grader.traces import MODULE

ALLOWED = frozenset({"pytest", "hypothesis", "__future__"})


@dataclass(frozen=True)
class Written:
    """The learner's tests, compiled with pytest's assertion rewriting."""

    code: CodeType
    path: str
    imports: frozenset[str]
    """The modules that they import, without what follows a dot."""

    def load(self) -> ModuleType:
        """The tests as a new module, with whatever its top level raises."""
        module = ModuleType(MODULE)
        module.__file__ = self.path
        names: dict[str, Any] = module.__dict__
        before = sys.modules.get(MODULE)
        sys.modules[MODULE] = module
        try:
            exec(self.code, names)  # noqa: S102 - this is what a module is
        finally:
            if before is not None:
                sys.modules[MODULE] = before
        # As in `grader.testfile`: `repr` of a deeply nested value is fatal in the browser.
        names["@pytest_ar"] = SimpleNamespace(**{**vars(rewrite), "_saferepr": saferepr})
        return module

    def foreign(self, subject: str) -> list[str]:
        """What they import besides the subject, pytest, Hypothesis and the standard library."""
        known = sys.stdlib_module_names | ALLOWED | {subject}
        return sorted(self.imports - known)


def compiled(text: str, path: str) -> Written:
    """The tests, of which Python has said before that it can compile them."""
    tree = ast.parse(text, path)
    imports = frozenset(_imports(tree))
    rewrite.rewrite_asserts(tree, text.encode("utf-8"), path)
    return Written(compile(tree, path, "exec", dont_inherit=True), path, imports)


def _imports(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append("." if node.level else node.module or "")
    return [name.partition(".")[0] for name in found]
