"""The simulation kit runs in the browser: the standard library, and of that nothing that waits."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import grader.sim

FOLDER = Path(grader.sim.__file__).parent
REFUSED = {"asyncio", "multiprocessing", "select", "signal", "socket", "subprocess", "threading"}
REFUSED |= {"time"}


def imported(path: Path) -> set[str]:
    """The modules that a file imports, `grader.sim` by its first two names, others by one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {".".join(name.split(".")[: 2 if name.startswith("grader") else 1]) for name in found}


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_imports_the_standard_library_alone(path: Path) -> None:
    """No third party, nothing else of ours, no threads, processes or real time."""
    others = imported(path) - {"grader.sim"}
    assert others <= sys.stdlib_module_names
    assert not others & REFUSED
