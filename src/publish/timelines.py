"""How does a page draw what a simulation did?

A block prints the figure; the page needs `assets/stylesheets/figures.css` for its colours:

    ```python exec="1" html="1" id="retry-timeline"
    from grader.sim.timeline import of_execution
    from publish.timelines import timeline
    print(timeline(of_execution(done, "Three attempts")))
    ```

Attempts are bars in rows, loads are bars per partition with the limit as a line, the depth of a
queue is a step line. Outcomes differ by shape as well as by colour. Everything that is drawn is in
a table too; what is cut, there or in the drawing, is said.
"""

from __future__ import annotations

import hashlib
import html
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from grader.sim.timeline import Bar, Depth, Load, Timeline
from publish.timeline_shapes import Canvas, kind, number, scale

MOST_ROWS = 30
"""Rows or partitions that are drawn."""
MOST_STEPS = 300
"""Points of a queue's depth that are drawn; of more, the deepest in each stretch of time."""
MOST_LINES = 200
"""Lines of a table."""
ROW = 40.0  # units from one row to the next
LOAD_ROW = 33.0  # the same for loads, which have no marks above their bars
RUNS = 3  # runs of like outcomes that a row names


def timeline(found: Timeline, alt: str = "") -> str:
    """HTML of figures that draw a timeline: its attempts, its loads and its depths, if any.

    The drawing takes the text's colour and font from the page and shrinks with its column; the same
    timeline always gives the same text.

    Args:
        found: What a simulation did; its title is the caption.
        alt: What a reader sees in it, for those who cannot; by default the totals.

    Raises:
        ValueError: If there is nothing to draw, or the title is empty.
    """
    if not found.title.strip():
        raise ValueError(f"a timeline needs a title, not {found.title!r}")
    figures = []
    if found.bars:
        figures.append(_figure(found, "attempts", _bars(found.bars), alt))
    if found.loads:
        figures.append(_figure(found, "loads", _loads(found.loads), alt))
    if found.depths:
        figures.append(_figure(found, "depths", _depths(found.depths), alt))
    if not figures:
        raise ValueError(f"nothing to draw in the timeline {found.title!r}")
    return "\n".join(figures)


def restored(shown: Mapping[str, Any]) -> Timeline:
    """The timeline that a test's result holds as plain data, under `shown`."""
    return Timeline(
        shown["title"],
        tuple(Bar(**bar) for bar in shown["bars"]),
        tuple(Load(**load) for load in shown["loads"]),
        tuple(Depth(**depth) for depth in shown["depths"]),
    )


type Drawn = tuple[Canvas, str, str, str]
"""The drawing, its description, what it leaves out, and its table."""


def _figure(found: Timeline, part: str, drawn: Drawn, alt: str) -> str:
    canvas, description, cut, table = drawn
    key = "timeline-" + hashlib.sha256(f"{part} {found!r}".encode()).hexdigest()[:8]
    caption = f"{found.title} ({cut})" if cut else found.title
    svg = ET.tostring(canvas.svg(key, found.title, alt or description), encoding="unicode")
    return "\n".join(
        (
            '<figure class="dr-figure">',
            re.sub("><(?!/)", ">\n<", svg),
            f"<figcaption>{html.escape(caption)}</figcaption>",
            '<details class="dr-figure-data"><summary>The numbers</summary>',
            table,
            "</details>",
            "</figure>",
        )
    )


def _bars(bars: Sequence[Bar]) -> Drawn:
    rows: dict[str, list[Bar]] = {}
    for bar in bars:
        rows.setdefault(bar.row, []).append(bar)
    drawn = list(rows.items())[:MOST_ROWS]
    start = min(0.0, *(bar.start for bar in bars))
    across = scale(max(bar.end for bar in bars), start)
    canvas = Canvas(len(drawn) * ROW)
    canvas.grid(across)
    for i, (name, attempts) in enumerate(drawn):
        canvas.label(i * ROW, name, _told(attempts))
        for attempt in attempts:
            at = across.place(attempt.start)
            canvas.bar(i * ROW, at, across.place(attempt.end) - at, kind(attempt.outcome))
    canvas.axis(across, "s")
    outcomes = Counter(bar.outcome for bar in bars)
    description = (
        f"{_many(len(bars), 'attempt')} in {_many(len(rows), 'row')} "
        f"from {number(start)} to {number(max(bar.end for bar in bars))} s: "
        + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items())
        + "."
    )
    lines = [(b.row, number(b.start), number(b.end), b.outcome, b.note) for b in bars]
    table = _table("The attempts", ("Row", "Start, s", "End, s", "Outcome", "Note"), lines, {1, 2})
    return canvas, description, _cut(len(rows), MOST_ROWS, "rows"), table


def _told(attempts: Sequence[Bar]) -> str:
    """The outcomes in their order, runs of the same one counted: `failed (Busy) ×2, succeeded`."""
    runs: list[tuple[str, int]] = []
    for attempt in attempts:
        words = f"{attempt.outcome} ({attempt.note})" if attempt.note else attempt.outcome
        if runs and runs[-1][0] == words:
            runs[-1] = (words, runs[-1][1] + 1)
        else:
            runs.append((words, 1))
    named = [words if count == 1 else f"{words} ×{count}" for words, count in runs[:RUNS]]
    rest = sum(count for _, count in runs[RUNS:])
    return ", ".join([*named, f"{rest} more"] if rest else named)


def _loads(loads: Sequence[Load]) -> Drawn:
    drawn = loads[:MOST_ROWS]
    across = scale(max(max(load.count, load.limit or 0) for load in drawn), least=1)
    limits = {load.limit for load in drawn}
    canvas = Canvas(len(drawn) * LOAD_ROW)
    for i, load in enumerate(drawn):
        within = load.count if load.limit is None else min(load.count, load.limit)
        share = across.place(within)
        canvas.label(i * LOAD_ROW, load.partition, _share(load))
        canvas.bar(i * LOAD_ROW, 0, share, "good", mark=False)
        if load.count > within:
            canvas.bar(i * LOAD_ROW, share, across.place(load.count) - share, "bad", mark=False)
        if load.limit is not None:
            name = f"limit {load.limit:,}" if i == len(drawn) - 1 and len(limits) == 1 else ""
            canvas.limit(i * LOAD_ROW, across.place(load.limit), name)
    over = sum(load.limit is not None and load.count > load.limit for load in loads)
    most = max(loads, key=lambda load: load.count)
    description = (
        f"{_many(len(loads), 'partition')}; the highest load is {most.count:,}, of "
        f"{most.partition}; {over} above {'its limit' if over == 1 else 'their limit'}."
    )
    lines = [
        (load.partition, number(load.count), "none" if load.limit is None else number(load.limit))
        for load in loads
    ]
    table = _table("The load of each partition", ("Partition", "Load", "Limit"), lines, {1, 2})
    return canvas, description, _cut(len(loads), MOST_ROWS, "partitions"), table


def _share(load: Load) -> str:
    if load.limit is None:
        return f"{load.count:,}"
    told = f"{load.count:,} of at most {load.limit:,}"
    over = load.count - load.limit
    return f"{told}: {over:,} too many" if over > 0 else told


def _depths(depths: Sequence[Depth]) -> Drawn:
    ordered = sorted(depths, key=lambda point: point.at)
    points, stretch = _thinned(ordered)
    first, last = ordered[0].at, ordered[-1].at
    deepest = max(point.depth for point in ordered)
    across, up = scale(last, min(0.0, first)), scale(deepest, least=1)
    canvas = Canvas(150.0, left=34.0)
    canvas.levels(up, "items in the queue")
    canvas.steps([(across.place(point.at), up.place(point.depth)) for point in points])
    canvas.axis(across, "s")
    deep = next(point for point in ordered if point.depth == deepest)
    description = (
        f"The queue from {number(first)} to {number(last)} s: at most {deepest:,}, "
        f"from {number(deep.at)} s on; {ordered[-1].depth:,} at the end."
    )
    cut = f"drawn: the deepest in each {number(stretch)} s" if stretch else ""
    lines = [(number(point.at), number(point.depth)) for point in ordered]
    table = _table("The depth from each second on", ("From, s", "Items"), lines, {0, 1})
    return canvas, description, cut, table


def _thinned(ordered: Sequence[Depth]) -> tuple[Sequence[Depth], float]:
    """The points to draw, and the seconds of the stretches if there were too many."""
    if len(ordered) <= MOST_STEPS:
        return ordered, 0.0
    first, last = ordered[0].at, ordered[-1].at
    stretch = (last - first) / MOST_STEPS or 1.0
    deepest: dict[int, Depth] = {}
    for point in ordered[:-1]:
        i = int((point.at - first) / stretch)
        if i not in deepest or point.depth > deepest[i].depth:
            deepest[i] = point
    return [*deepest.values(), ordered[-1]], stretch


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _cut(count: int, most: int, what: str) -> str:
    return f"drawn: the first {most} of {count:,} {what}" if count > most else ""


def _table(
    caption: str, head: Sequence[str], lines: Sequence[Sequence[str]], figures: set[int]
) -> str:
    """A table whose first column heads its lines; the columns in `figures` are set flush right."""
    kinds = ["" if i in figures else ' data-kind="text"' for i in range(len(head))]
    if len(lines) > MOST_LINES:
        caption += f" (the first {MOST_LINES} of {len(lines):,})"
    columns = "".join(
        f'<th scope="col"{kind}>{html.escape(name)}</th>'
        for name, kind in zip(head, kinds, strict=True)
    )
    body = "\n".join(
        f'<tr><th scope="row"{kinds[0]}>{html.escape(line[0])}</th>'
        + "".join(
            f"<td{kind}>{html.escape(cell)}</td>"
            for cell, kind in zip(line[1:], kinds[1:], strict=True)
        )
        + "</tr>"
        for line in lines[:MOST_LINES]
    )
    return (
        f'<table class="dr-numbers"><caption>{html.escape(caption)}</caption>\n'
        f"<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )
