"""What does a learner read as the name of a test? Its docstring, and its parameters."""

from __future__ import annotations

import pytest

from grader.text import fit


def title(item: pytest.Item) -> str:
    """The first line of the test's docstring, with the parameter id after a colon."""
    function = getattr(item, "function", None)
    sentence = (getattr(function, "__doc__", None) or "").strip().partition("\n")[0].strip()
    if not sentence:
        return fit(item.name)
    callspec = getattr(item, "callspec", None)
    if callspec is None:
        return fit(sentence)
    return fit(f"{sentence.rstrip('.')}: {callspec.id}")


def name(item: pytest.Item) -> str:
    """The test's name as pytest gives it after `test_solution.py::`."""
    return fit(item.nodeid.partition("::")[2])
