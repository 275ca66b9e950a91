"""How does Hypothesis draw in the learner's tests? The same on every run, and not for long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, settings

from grader.agree import _same_everywhere

EXAMPLES = 60
"""Inputs that each test draws on each version, unless it says how many."""
_PROFILE = "dryrun"


@contextmanager
def settled(*, shrink: bool) -> Iterator[None]:
    """While it lasts, tests that are loaded draw the same examples everywhere.

    With `shrink` a failing example is made smaller: worth it only where it is shown.
    """
    before = settings.get_current_profile_name()
    settings.register_profile(
        _PROFILE,
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=EXAMPLES,
        phases=[Phase.explicit, Phase.generate, *([Phase.shrink] if shrink else [])],
        suppress_health_check=[*HealthCheck],
    )
    settings.load_profile(_PROFILE)
    try:
        with _same_everywhere():
            yield
    finally:
        settings.load_profile(before)
