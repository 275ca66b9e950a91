"""Why not resume a run at the line where it stopped? Because two workers stop at two lines.

Each worker takes its half of the manifest from the front; after so many inputs the instance dies.
What is done by then is the beginning of each half, and not the beginning of the list.
"""

from __future__ import annotations


def done_by(count: int, dies_after: int) -> list[int]:
    """The positions that two workers have finished when they die, taking turns.

    Examples:
        >>> done_by(6, 4)
        [0, 3, 1, 4]
    """
    half = count // 2
    turns = [position for i in range(half) for position in (i, half + i)]
    return turns[:dies_after]


def resumed_by_position(count: int, dies_after: int) -> list[int]:
    """How often each input is processed, if the second run begins at line `dies_after`.

    Examples:
        >>> resumed_by_position(6, 4)
        [1, 1, 0, 1, 2, 1]
    """
    return _times(count, done_by(count, dies_after) + list(range(dies_after, count)))


def resumed_by_subtraction(count: int, dies_after: int) -> list[int]:
    """How often each input is processed, if the second run takes what has no result.

    Examples:
        >>> resumed_by_subtraction(6, 4)
        [1, 1, 1, 1, 1, 1]
    """
    done = done_by(count, dies_after)
    return _times(count, done + [i for i in range(count) if i not in set(done)])


def _times(count: int, processed: list[int]) -> list[int]:
    return [processed.count(position) for position in range(count)]
