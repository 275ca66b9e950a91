"""What is measured: which submission, called by which tests?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType, ModuleType
from typing import Any

Make = Callable[[int], tuple[Any, ...]]
"""From a size to the arguments of one call."""
Check = Callable[[tuple[Any, ...], Any], object]
"""From arguments and result to False, or an exception, where the result is wrong."""


@dataclass(frozen=True)
class Subject:
    """What is measured: the submission, and the test file that calls it."""

    source: str
    path: str
    tests: ModuleType
    learner: ModuleType
    code: CodeType
    tool: int
    unheard: Callable[[], Any]
    """A context in which the grader's recording of calls is off."""
    note: Callable[[dict[str, Any]], None]
    """Takes what goes into the result as `cost`."""
    look: Callable[[], None]
    """Called after each call of the submission's, before its result is judged."""
