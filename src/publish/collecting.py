"""Which tests does an exercise have?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping

COLLECT_LIMIT = 60.0
COLLECT = """
import json, sys, tempfile
from pathlib import Path
from grader import GraderDefect, collect
request = json.load(sys.stdin)
stdout, sys.stdout = sys.stdout, sys.stderr
with tempfile.TemporaryDirectory() as folder:
    try:
        found = {"names": collect(**request, folder=Path(folder))}
    except GraderDefect as error:
        found = {"defect": str(error)}
json.dump(found, stdout)
"""


class CollectError(ValueError):
    """Raised when the tests of an exercise cannot be collected."""


def collected(tests: str, solution: str, files: Mapping[str, str]) -> list[str]:
    """The names of the tests in file order, as pytest finds them with the solution.

    `files` are those that the grader's fixtures may use. The tests are collected in a process of
    its own, as their module is run for it.

    Raises:
        CollectError: If pytest cannot collect them, in its own words.
    """
    request = json.dumps({"tests": tests, "code": solution, "files": dict(files)})
    try:
        child = subprocess.run(
            [sys.executable, "-c", COLLECT],
            input=request,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=COLLECT_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CollectError(f"pytest did not end in {COLLECT_LIMIT:g} seconds") from None
    if child.returncode != 0:
        raise CollectError(_last_line(child.stderr) or f"exit code {child.returncode}")
    found = json.loads(child.stdout)
    if "defect" in found:
        raise CollectError(found["defect"].rstrip("."))
    return [str(name) for name in found["names"]]


def _last_line(text: str) -> str:
    lines: Iterable[str] = (line.strip() for line in reversed(text.splitlines()))
    return next((line for line in lines if line), "")
