"""What does the external base allow? Five calls a second; after one too many, nothing for 30 s.

Ten records a call. Source: Airtable support, "Managing API call limits in Airtable", dated August
2026. It does not say whether calls during the pause prolong it; here they do not. Times are in
tenths of a second, whole numbers, so that no rounding decides what is taken.
"""

from __future__ import annotations

from itertools import groupby

from grader.sim.timeline import Bar, Timeline

PER_SECOND = 5
PAUSE = 300
"""Tenths of a second."""
BATCH = 10
LENGTH = 0.1
"""Seconds that a call takes here."""


class Base:
    """The base, as far as its limits go."""

    def __init__(self) -> None:
        self._taken: list[int] = []
        self._closed_until = 0

    def call(self, at: int) -> bool:
        """Whether the call is taken; if not, that was a 429."""
        if at < self._closed_until:
            return False
        self._taken = [then for then in self._taken if then > at - 10]
        if len(self._taken) == PER_SECOND:
            self._closed_until = at + PAUSE
            return False
        self._taken.append(at)
        return True


def sent(row: str, calls: int, gap: int, retry: int) -> list[Bar]:
    """The attempts to make so many calls, one each `gap`; a refused one again after `retry`.

    Examples:
        >>> bars = sent("paced", 11, gap=2, retry=300)
        >>> len(bars), bars[-1].start
        (11, 2.0)
    """
    base, bars = Base(), []
    at = made = 0
    while made < calls:
        taken = base.call(at)
        outcome, note = ("succeeded", "") if taken else ("refused", "429")
        bars.append(Bar(row, at / 10, at / 10 + LENGTH, outcome, note))
        made += taken
        at += gap if taken else retry
    return bars


def runs(bars: list[Bar]) -> list[Bar]:
    """The bars with neighbours of one outcome joined; the note says how many calls they were."""
    joined = []
    for outcome, group in groupby(bars, key=lambda bar: bar.outcome):
        calls = list(group)
        joined.append(
            Bar(calls[0].row, calls[0].start, calls[-1].end, outcome, f"{len(calls)} calls")
        )
    return joined


def compared(calls: int) -> Timeline:
    """One worker that keeps the pace, and two that keep it each; both retry every five seconds."""
    bars = runs(sent("one worker", calls, gap=2, retry=50))
    bars += runs(sent("two workers", calls, gap=1, retry=50))
    return Timeline(f"{calls} calls to the external base", tuple(bars))
