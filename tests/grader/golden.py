"""What does the grader say about each way of passing and of failing? One folder a case.

A folder holds `solution.py`, `test_solution.py` and `expected.json`, the result without its
durations. `python -m tests.grader.golden` rewrites the results; read the difference before you
commit it. They are written by the Python of `.python-version`: other versions word some messages
differently, so there only what does not depend on the wording is compared.
"""

from __future__ import annotations

import ast
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import grader

FOLDER = Path(__file__).parent / "golden"
CASES = sorted(path.parent.name for path in FOLDER.glob("*/solution.py"))
WRITTEN_BY = (3, 13)
WORDED = ("message", "traceback")


def code_of(case: str) -> str:
    """The submission, which may hold what is not valid UTF-8."""
    return (FOLDER / case / "solution.py").read_bytes().decode("utf-8", "surrogatepass")


def tests_of(case: str) -> str:
    """The text of the case's test file."""
    return (FOLDER / case / "test_solution.py").read_text(encoding="utf-8")


def names_of(case: str) -> list[str]:
    """The names of the case's tests, collected with a submission that does nothing."""
    tree = ast.parse(tests_of(case))
    imported = [
        alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "solution"
        for alias in node.names
    ]
    stub = "\n".join(f"def {name}(*args, **kwargs): ..." for name in imported)
    with tempfile.TemporaryDirectory() as folder:
        return grader.collect(tests_of(case), stub, folder=Path(folder))


def in_process(case: str) -> grader.Result:
    """The verdict on the case, reached in this process."""
    with tempfile.TemporaryDirectory() as folder:
        return grader.grade(
            code_of(case),
            tests_of(case),
            exercise=case,
            expected=names_of(case),
            folder=Path(folder),
        )


def comparable(result: grader.Result) -> dict[str, Any]:
    """The result as data, durations set to zero."""
    data: dict[str, Any] = json.loads(result.to_json())
    for test in data["tests"]:
        test["duration"] = 0.0
    return data


def stored(case: str) -> dict[str, Any]:
    """The result that the case must have."""
    text = (FOLDER / case / "expected.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def without_wording(data: dict[str, Any]) -> dict[str, Any]:
    """The result without what Python's versions word differently, if this is another version."""
    if sys.version_info[:2] == WRITTEN_BY:
        return data
    for part in (data, *data["tests"]):
        for name in WORDED:
            part[name] = part[name] is not None
    return data


def rewrite() -> None:
    """Writes each case's result as it is now."""
    if sys.version_info[:2] != WRITTEN_BY:
        raise SystemExit(f"golden files are written with Python {WRITTEN_BY[0]}.{WRITTEN_BY[1]}")
    for case in CASES:
        text = json.dumps(comparable(in_process(case)), indent=2, ensure_ascii=False) + "\n"
        path = FOLDER / case / "expected.json"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"rewritten: {case}")


if __name__ == "__main__":
    rewrite()
