"""What does the dashboard read, and who sees what?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from answers.production_tracking.events import event
from answers.production_tracking.state import current_state
from grader.sim.clock import Clock
from grader.sim.table import Table
from scenes.production_tracking.store import consume


def visible(rows: Iterable[dict[str, Any]], role: str, person: str) -> list[dict[str, Any]]:
    """The rows that somebody may see: producers all, artists their own, everybody else none.

    The API calls it, not the dashboard: what has reached a browser is no secret any more.

    Examples:
        >>> rows = [{"asset": "robot", "actor": "ana"}, {"asset": "castle", "actor": "cho"}]
        >>> [row["asset"] for row in visible(rows, "artist", "ana")]
        ['robot']
        >>> visible(rows, "guest", "ana")
        []
    """
    if role == "producer":
        return list(rows)
    return [row for row in rows if role == "artist" and row["actor"] == person]


def items_read(assets: int, versions: int) -> tuple[int, int]:
    """Items that one view of all assets reads: of the table of states, and folded from the log.

    Examples:
        >>> items_read(3, 4)
        (3, 12)
    """
    log, state = Table(Clock()), Table(Clock())
    for asset in range(assets):
        for version in range(1, versions + 1):
            name = f"asset-{asset}"
            consume(log, state, event(f"{name}/{version}", name, version, "model", "09:00", "ana"))
    before = log.items_read
    shown = state.scan()
    folded = current_state(log.scan())
    if len(shown) != len(folded):
        raise AssertionError("the two views differ")
    return state.items_read, log.items_read - before
