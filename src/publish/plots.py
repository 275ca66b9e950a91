"""How does a page draw what it measured?

A block prints the figure; the page needs `assets/stylesheets/figures.css` for its colours:

    ```python exec="1" html="1" id="two-sum-growth"
    from publish.plots import lines
    print(lines({"one pass": [(250, 751), (500, 1501)]}, x="n", y="operations",
                title="Cost by length", alt="One pass doubles when n doubles."))
    ```
"""

from __future__ import annotations

import hashlib
import html
import io
from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import TYPE_CHECKING, Any

from publish.svg import INK, SERIES, inline

if TYPE_CHECKING:
    from matplotlib.axes import Axes

type Points = Sequence[tuple[float, float]]

SIZE = (5.6, 3.6)  # inches of 72 units
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
DASHES = ("-", (0, (5, 2)), (0, (1, 1.5)), (0, (6, 2, 1, 2)), (0, (3, 1)), (0, (8, 3)))
MOST_TICKS = 8


def lines(
    series: Mapping[str, Points], *, x: str, y: str, title: str, alt: str, log: bool = False
) -> str:
    """HTML of a figure that draws each series as a line, with its numbers in a table.

    The drawing takes the text's colour and font from the page and tells its series apart by
    marker and dashes as well as by colour. The same input always gives the same text.

    Args:
        series: The points of each line as (x, y), by the line's name, in the legend's order.
        x: What the horizontal axis shows, with its unit.
        y: What the vertical axis shows, with its unit.
        title: The caption.
        alt: What a reader sees in the drawing, in a sentence or two, for those who cannot.
        log: Whether both axes are logarithmic, so that a power of n is a straight line.

    Raises:
        ValueError: If there is nothing to draw, a text is empty, there are more series than
            colours, or a logarithmic axis meets a number that is not positive.
    """
    _validate(series, {"x": x, "y": y, "title": title, "alt": alt}, log=log)
    drawn = _draw(series, x, y, log=log)
    identity = repr((sorted(series.items()), x, y, title, alt, log))
    key = "plot-" + hashlib.sha256(identity.encode()).hexdigest()[:8]
    return "\n".join(
        (
            '<figure class="dr-figure">',
            inline(drawn, key, title, alt),
            f"<figcaption>{html.escape(title)}</figcaption>",
            '<details class="dr-figure-data"><summary>The numbers</summary>',
            _table(series, x, y),
            "</details>",
            "</figure>",
        )
    )


def _validate(series: Mapping[str, Points], texts: dict[str, str], *, log: bool) -> None:
    if not series or not all(series.values()):
        raise ValueError(f"nothing to draw: {dict(series)!r}")
    if len(series) > len(SERIES):
        raise ValueError(f"{len(series)} series, but a figure tells only {len(SERIES)} apart")
    for name, text in texts.items():
        if not text.strip():
            raise ValueError(f"{name} is empty: {text!r}")
    for name, points in series.items():
        if log and any(min(point) <= 0 for point in points):
            raise ValueError(f"a logarithmic axis shows no number that is not positive: {name!r}")


def _draw(series: Mapping[str, Points], x: str, y: str, *, log: bool) -> str:
    """The drawing as matplotlib writes it, in placeholder colours."""
    import matplotlib as mpl  # slow to import, and few pages draw
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    settings: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": "dry-run",
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "axes.unicode_minus": True,
        "font.size": 11,
    }
    buffer = io.StringIO()
    with mpl.rc_context():
        mpl.rcdefaults()  # whatever the user's own matplotlibrc says
        mpl.rcParams.update(settings)
        figure = Figure(figsize=SIZE, layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.add_subplot(facecolor="none")
        figure.patch.set_visible(False)
        styles = zip(SERIES, cycle(MARKERS), cycle(DASHES), strict=False)
        for (name, points), (colour, marker, dash) in zip(series.items(), styles, strict=False):
            ordered = sorted(points)
            axes.plot(
                [point[0] for point in ordered],
                [point[1] for point in ordered],
                label=name.replace("$", r"\$"),
                color=colour,
                marker=marker,
                linestyle=dash,
                linewidth=2,
                markersize=6,
            )
        axes.set_xlabel(x.replace("$", r"\$"))
        axes.set_ylabel(y.replace("$", r"\$"))
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(visible=True, color=INK, alpha=0.15, linewidth=0.8)
        _scale(axes, {point[0] for points in series.values() for point in points}, log=log)
        if len(series) > 1:
            axes.legend(frameon=False, loc="best", handlelength=3.5)
        figure.savefig(buffer, format="svg", metadata={"Date": None}, transparent=True)
    return buffer.getvalue()


def _scale(axes: Axes, xs: set[float], *, log: bool) -> None:
    """Plain numbers at the ticks, which stand at the measured x where these are few."""
    from matplotlib.ticker import FixedLocator, FuncFormatter, LogLocator, NullLocator

    if log:
        axes.set_xscale("log")
        axes.set_yscale("log")
        low, high = axes.get_ylim()
        subs = (1.0,) if high / low > 1000 else (1.0, 2.0, 5.0)
        axes.yaxis.set_major_locator(LogLocator(subs=subs))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.xaxis.set_minor_locator(NullLocator())
    else:
        axes.set_ylim(bottom=min(0, axes.get_ylim()[0]) if axes.dataLim.y0 < 0 else 0)
    if log and len(xs) <= MOST_TICKS:
        axes.xaxis.set_major_locator(FixedLocator(sorted(xs)))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value)))


def _tick(value: float) -> str:
    if abs(value) >= 1_000_000:
        return f"{value / 1_000_000:g} M"
    return _number(value)


def _number(value: float) -> str:
    """The number as a reader writes it: `12,000` or `0.0251`."""
    if float(value).is_integer():
        return f"{int(value):,}".replace("-", "\N{MINUS SIGN}")
    return f"{value:.4g}".replace("-", "\N{MINUS SIGN}")


def _table(series: Mapping[str, Points], x: str, y: str) -> str:
    columns = [dict(points) for points in series.values()]
    rows = sorted({place for column in columns for place in column})
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in series)
    body = "\n".join(
        f'<tr><th scope="row">{_number(row)}</th>'
        + "".join(
            f"<td>{_number(column[row])}</td>" if row in column else "<td>–</td>"
            for column in columns
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<table class="dr-numbers"><caption>{html.escape(y)} by {html.escape(x)}</caption>\n'
        f'<thead><tr><th scope="col">{html.escape(x)}</th>{head}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody></table>"
    )
