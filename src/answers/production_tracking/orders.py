"""Does the order of arrival matter? Run every order, and count the states that come out.

Five events have 120 orders. In each the first event is delivered again at the end, because the bus
promises "at least once".

Examples:
    >>> from answers.production_tracking.state import current_state
    >>> tried(current_state)
    (1, 120)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import permutations
from typing import Any

from answers.production_tracking.events import FIVE, Event

type Fold = Callable[[Iterable[Event]], dict[str, dict[str, Any]]]

RIGHT = {
    "robot": {"stage": "model", "version": 3},
    "castle": {"stage": "render", "version": 2},
}
"""What the five come to, worked out by hand."""


def tried(fold: Fold) -> tuple[int, int]:
    """How many states come out over all orders, and how many of the orders end in the right one."""
    ends = [fold([*order, order[0]]) for order in permutations(FIVE)]
    different = {repr(sorted((asset, sorted(end[asset].items())) for asset in end)) for end in ends}
    return len(different), ends.count(RIGHT)
