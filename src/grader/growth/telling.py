"""What is the learner told about a measurement? A sentence, a table, and points to draw."""

from __future__ import annotations

from typing import Any

from grader.growth import classes
from grader.growth.sizes import Series

_SUBJECTS = {
    "operations": "Yours",
    "memory": "The extra memory of yours",
    "depth": "The recursion of yours",
}
_UNITS = {"operations": "operations", "memory": "words", "depth": "nested calls"}


def judged(what: str, series: Series, found: str | None, bound: str) -> tuple[str, bool]:
    """The sentence, and whether the growth is within the bound."""
    who = _SUBJECTS[what]
    if found is not None and classes.is_over(found, bound):
        return f"{who} grows like {found}; {bound} is needed.", False
    if series.over is not None or found is None:
        n, count = series.over or (0, 0)
        told = f"{who} needs more than {count:,} {_UNITS[what]} for n = {n}: "
        return told + f"that is too much where {bound} is needed.", False
    if found == bound:
        return f"{who} grows like {found}, as is needed.", True
    return f"{who} grows like {found}; {bound} is allowed.", True


def cost(what: str, series: Series, found: str | None, bound: str, sentence: str) -> dict[str, Any]:
    """The measurement as data, `TestResult.cost`; its curve runs through what was measured."""
    sizes, counts = list(series.sizes), list(series.counts)
    values = [classes.value(bound, n) for n in sizes]
    is_within = found is not None and not classes.is_over(found, bound) and not series.over
    anchors = len(sizes) if is_within else min(len(sizes), 2)
    ratios = [c / v for c, v in zip(counts[:anchors], values[:anchors], strict=True)]
    factor = max(ratios, default=1.0)
    return {
        "what": what,
        "n": sizes,
        "operations": counts,
        "allowed": [round(min(factor * v, 1e15)) for v in values],
        "found": found,
        "bound": bound,
        "sentence": sentence,
    }


def table(cost: dict[str, Any]) -> str:
    """The points as lines of text."""
    unit = _UNITS[cost["what"]].removeprefix("nested ")
    rows: list[tuple[str, ...]] = [("n", unit, f"as {cost['bound']}")]
    for row in zip(cost["n"], cost["operations"], cost["allowed"], strict=True):
        rows.append(tuple(f"{number:,}" for number in row))
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
