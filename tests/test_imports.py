"""Answers and grader stand alone, as CONTRIBUTING says."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
OURS = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}


def imported(path: Path) -> set[str]:
    """The packages of ours that the module names in its imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found & OURS


@pytest.mark.parametrize(
    ("package", "allowed"),
    [("answers", set()), ("grader", set()), ("scenes", {"answers", "grader"})],
)
def test_a_package_imports_only_what_it_may(package: str, allowed: set[str]) -> None:
    """Itself, and what is allowed."""
    modules = [*(SOURCE / package).rglob("*.py")]
    assert len(modules) > 10
    strange = {
        str(path.relative_to(SOURCE)): sorted(others)
        for path in modules
        if (others := imported(path) - {package} - allowed)
    }
    assert strange == {}
