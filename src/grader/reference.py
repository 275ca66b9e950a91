"""How does a test get at the exercise's solution? As a module that nothing else knows of."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import ModuleType

from grader.result import GraderDefect

FILE = "reference.py"
"""The name of the solution among the `files` of `grader.grade`."""
_MODULE = "@reference"


def load(files: Mapping[str, str]) -> ModuleType:
    """The module of the solution; it is not in `sys.modules`, and its file is not on disk.

    Raises:
        GraderDefect: If the solution was not given, or does not load.
    """
    source = files.get(FILE)
    if source is None:
        raise GraderDefect(f"the tests use the solution, but {FILE} was not given to the grader")
    module = ModuleType(_MODULE)
    sys.modules[_MODULE] = module  # a dataclass looks its module up
    try:
        exec(compile(source, FILE, "exec", dont_inherit=True), module.__dict__)  # noqa: S102
    except Exception as error:
        raise GraderDefect(f"{FILE} does not load: {error}") from error
    finally:
        sys.modules.pop(_MODULE, None)
    return module
