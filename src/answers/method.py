"""How long does each step of an answer take?

The steps are those of every page; the minutes are a choice of ours, not a standard.

Examples:
    >>> sum(BUDGETS[20].values())
    20
"""

from __future__ import annotations

STEPS = (
    "Clarify",
    "Outline",
    "Code and narrate",
    "Test by a walk-through",
    "Optimise",
    "Connect",
)
"""The steps in order."""

BUDGETS: dict[int, dict[str, int]] = {
    length: dict(zip(STEPS, minutes, strict=True))
    for length, minutes in {
        20: (2, 3, 8, 3, 2, 2),
        45: (5, 7, 18, 6, 5, 4),
        60: (6, 9, 25, 8, 7, 5),
    }.items()
}
"""Minutes for each step, by the length of the interview in minutes."""
