"""Which shapes is a timeline drawn with? A canvas that is written as an `<svg>` for a page.

Its colours are `currentColor` and the series' variables of `assets/stylesheets/figures.css`. What
went well is a filled bar with a tick, what failed a hollow one with a cross, and anything else a
dashed one with a dash, so that nothing rests on colour. Text stays text.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from publish.svg import FALLBACK

type Kind = Literal["good", "bad", "other"]

WIDTH = 380.0
"""Units; at this width the text is still to be read on a phone."""
PAD = 8.0
FONT = 11
LETTERS = 62  # that fit into a row's label
BAR = 10.0  # height
BELOW = 17.0  # from the top of a row to its bar
MARKED = 5.0  # more, where a mark stands above the bar's end
TOP = 18.0  # of a plot with a vertical axis, for the axis's name
FAINT = "stroke-opacity: 0.15"
_GOOD = frozenset("succeeded success ok passed done delivered accepted".split())
_BAD = frozenset(
    ("failed", "failure", "error", "timeout", "timed out", "throttled", "rejected", "lost")
)
_SERIES = {"good": 3, "bad": 2, "other": 6, "line": 1}
_MARKS = {"good": "M-4 0l3 3L4 -3.5", "bad": "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5"}
_MARKS |= {"other": "M-3.5 0H3.5"}


def kind(outcome: str) -> Kind:
    """How an outcome is drawn."""
    word = outcome.lower()
    return "good" if word in _GOOD else "bad" if word in _BAD else "other"


def number(value: float) -> str:
    """The number as a reader writes it: `12,000`, `0.025` or `1.5`."""
    if float(value).is_integer():
        return f"{int(value):,}".replace("-", "\N{MINUS SIGN}")
    text = f"{value:,.3f}".rstrip("0").rstrip(".")
    return (text if float(text.replace(",", "")) else f"{value:.2g}").replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True)
class Scale:
    """An axis from `first` to `last` with its ticks."""

    first: float
    last: float
    ticks: tuple[float, ...]

    def place(self, value: float) -> float:
        """Where on the axis the value lies, from 0 to 1."""
        return (value - self.first) / (self.last - self.first)


def scale(most: float, first: float = 0.0, least: float = 0.0) -> Scale:
    """The axis from `first` to a tidy number that is not below `most`, in about five steps.

    `least` is the smallest step.
    """
    rough = (most - first) / 5 or 0.2
    power = 10.0 ** math.floor(math.log10(rough))
    tidy = next(f * power for f in (1, 2, 5, 10) if f * power >= rough * (1 - 1e-9))
    step = max(tidy, least)
    steps = max(1, math.ceil(round((most - first) / step, 9)))
    ticks = tuple(round(first + i * step, 9) for i in range(steps + 1))
    return Scale(first, first + steps * step, ticks)


class Canvas:
    """A drawing whose plot is `height` high; places across are from 0 to 1."""

    def __init__(self, height: float, left: float = 0.0) -> None:
        self._height = height
        self._left = PAD + left
        self._below = 0.0
        self._shapes: list[ET.Element] = []

    def _x(self, place: float) -> str:
        return f"{self._left + place * (WIDTH - PAD - self._left):.1f}"

    def _add(self, tag: str, attributes: dict[str, str], style: str = "") -> ET.Element:
        element = ET.Element(tag, {**attributes, "style": style} if style else attributes)
        self._shapes.append(element)
        return element

    def _line(self, ends: Sequence[tuple[str, float]], style: str) -> None:
        (x1, y1), (x2, y2) = ends
        places = {"x1": x1, "y1": f"{y1:g}", "x2": x2, "y2": f"{y2:g}"}
        self._add("line", places, f"stroke: currentColor; {style}")

    def _text(self, x: str, y: float, text: str, anchor: str = "start") -> ET.Element:
        place = {"x": x, "y": f"{y:g}", "text-anchor": anchor}
        element = self._add("text", place, "fill: currentColor")
        element.text = text
        return element

    def grid(self, across: Scale) -> None:
        """Faint lines at the ticks across, behind the rows."""
        for tick in across.ticks:
            x = self._x(across.place(tick))
            self._line([(x, 0), (x, self._height)], FAINT)

    def label(self, top: float, name: str, told: str) -> None:
        """A row's name and, after it, what is told of it, cut where they would not fit."""
        short = name if len(name) <= LETTERS // 2 else name[: LETTERS // 2 - 1] + "…"
        room = LETTERS - len(short) - 2
        element = self._text(self._x(0), top + 11, f"{short} ")
        element.set("font-weight", "bold")
        rest = ET.SubElement(element, "tspan", {"font-weight": "normal", "dx": "3"})
        rest.text = told if len(told) <= room else told[: room - 1] + "…"

    def bar(self, top: float, at: float, share: float, look: Kind, *, mark: bool = True) -> None:
        """A bar below a row's label, and its mark at its end."""
        width = max(2.0, share * (WIDTH - PAD - self._left))
        colour = _colour(look)
        hollow = f"fill: {colour}; fill-opacity: 0.15; stroke: {colour}; stroke-width: 1.5"
        style = {
            "good": f"fill: {colour}",
            "bad": hollow,
            "other": f"{hollow}; stroke-dasharray: 3 2",
        }
        x, y = self._x(at), top + BELOW + (MARKED if mark else 0)
        place = {"x": x, "y": f"{y:g}", "width": f"{width:.1f}", "height": f"{BAR:g}"}
        self._add("rect", place, style[look])
        if mark:
            end = f"translate({float(x) + width:.1f} {y - MARKED:g})"
            stroke = "fill: none; stroke: currentColor; stroke-width: 1.8"
            self._add("path", {"d": _MARKS[look], "transform": end}, stroke)

    def limit(self, top: float, at: float, name: str) -> None:
        """The dashed line above which a partition takes no more; a name is written below."""
        x = self._x(at)
        bottom = top + BELOW + BAR + 3
        ends = [(x, top + BELOW - 3), (x, bottom)]
        self._line(ends, "stroke-width: 2; stroke-dasharray: 4 2")
        if name:
            anchor = "end" if at > 0.8 else "start" if at < 0.2 else "middle"
            self._text(x, bottom + 11, name, anchor)
            self._below = max(self._below, bottom + 15 - self._height)

    def levels(self, up: Scale, name: str) -> None:
        """Lines at the ticks of a vertical axis, with their numbers, and the axis's name."""
        self._text(self._x(0), 9, name)
        for tick in up.ticks:
            y = self._y(up.place(tick))
            self._line([(self._x(0), y), (self._x(1), y)], FAINT)
            self._text(f"{self._left - 5:g}", y + 4, number(tick), "end")

    def _y(self, place: float) -> float:
        return round(TOP + (1 - place) * (self._height - TOP), 1)

    def steps(self, points: Sequence[tuple[float, float]]) -> None:
        """A line through points that lie across and up, each level kept until the next point."""
        first, *rest = points
        d = f"M{self._x(first[0])} {self._y(first[1]):g}"
        d += "".join(f"H{self._x(x)}V{self._y(y):g}" for x, y in rest)
        self._add("path", {"d": d}, f"fill: none; stroke: {_colour('line')}; stroke-width: 2")

    def axis(self, across: Scale, unit: str) -> None:
        """The numbers below the drawing; the last one has the unit."""
        ends = [(self._x(0), self._height), (self._x(1), self._height)]
        self._line(ends, "stroke-opacity: 0.5")
        for i, tick in enumerate(across.ticks):
            last = i == len(across.ticks) - 1
            anchor = "end" if last else "middle" if i or self._left > PAD else "start"
            text = f"{number(tick)} {unit}" if last else number(tick)
            self._text(self._x(across.place(tick)), self._height + 15, text, anchor)
        self._below = max(self._below, 20.0)

    def svg(self, key: str, title: str, description: str) -> ET.Element:
        """The drawing, named and described; `key` is what its ids begin with."""
        height = f"{self._height + self._below:g}"
        root = ET.Element(
            "svg",
            {
                "class": "dr-plot",
                "role": "img",
                "aria-labelledby": f"{key}-title {key}-desc",
                "viewBox": f"0 0 {WIDTH:g} {height}",
                "width": f"{WIDTH:g}",
                "height": height,
                "font-size": str(FONT),
            },
        )
        for tag, text in (("title", title), ("desc", description)):
            ET.SubElement(root, tag, {"id": f"{key}-{tag}"}).text = text
        root.extend(self._shapes)
        return root


def _colour(look: str) -> str:
    series = _SERIES[look]
    return f"var(--dr-series-{series}, {FALLBACK[series - 1]})"
