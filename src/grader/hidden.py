"""What would lead a submission from pytest's modules to the run, its solution, its oracle?

Pytest keeps its configuration in a few of its own names and hooks. From there all of its plugins
can be reached, and so what the grader knows. They are emptied while the submission's code may run;
pytest itself puts back at the end what it has put there.
"""

from __future__ import annotations

import sys

from _pytest.assertion import util
from _pytest.assertion.rewrite import AssertionRewritingHook
from _pytest.mark.structures import MARK_GEN


def hide_session() -> None:
    """The tests are collected: nothing is left to be rewritten, no mark is left to be looked up."""
    sys.meta_path[:] = [one for one in sys.meta_path if type(one) is not AssertionRewritingHook]
    MARK_GEN._config = None


def hide_test() -> None:
    """A test begins, for which pytest has just made its own way of explaining assertions."""
    util._reprcompare = util._assertion_pass = util._config = None
