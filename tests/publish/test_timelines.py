"""A simulation's figure is whole, accessible, the same each time, and says what it leaves out."""

from __future__ import annotations

import re

import pytest
from lxml import html

from grader.sim.timeline import Bar, Depth, Load, Timeline, of_depths, of_loads
from publish.timelines import MOST_LINES, MOST_ROWS, MOST_STEPS, timeline

BARS = (
    Bar("Extract", 0, 2, "failed", "Busy <now>"),
    Bar("Extract", 3, 5.5, "succeeded"),
    Bar("Notify", 5.5, 5.5, "aborted"),
)
ALL = Timeline(
    "Retries & <more>",
    BARS,
    (Load("photos#1", 12, 10), Load("photos#2", 1, 10)),
    (Depth(0, 2), Depth(1.5, 4), Depth(3, 0)),
)


def figures(found: Timeline):
    """The figures of a timeline, parsed."""
    return html.fromstring(f"<div>{timeline(found)}</div>").findall("figure")


def figure(found: Timeline):
    """The only figure of a timeline."""
    (one,) = figures(found)
    return one


def rows(figure):
    """The cells of a figure's table, line by line."""
    return [[cell.text for cell in line] for line in figure.iter("tr")]


def test_the_same_timeline_gives_the_same_text() -> None:
    """So that nothing is published anew without a reason."""
    assert timeline(ALL) == timeline(ALL)


def test_each_part_has_a_figure_with_title_and_description() -> None:
    """The description holds the totals, in words."""
    found = [
        [one.get_element_by_id(key).text for key in one.find("svg").get("aria-labelledby").split()]
        for one in figures(ALL)
    ]
    assert found == [
        [
            "Retries & <more>",
            "3 attempts in 2 rows from 0 to 5.5 s: 1 failed, 1 succeeded, 1 aborted.",
        ],
        [
            "Retries & <more>",
            "2 partitions; the highest load is 12, of photos#1; 1 above its limit.",
        ],
        [
            "Retries & <more>",
            "The queue from 0 to 3 s: at most 4, from 1.5 s on; 0 at the end.",
        ],
    ]
    assert {one.find("svg").get("role") for one in figures(ALL)} == {"img"}


def test_author_can_describe_it() -> None:
    """A description of one's own takes the place of the totals."""
    assert "<desc" in timeline(ALL, alt="Two attempts.")
    assert ">Two attempts.</desc>" in timeline(ALL, alt="Two attempts.")


def test_everything_stands_in_a_table() -> None:
    """With times in seconds, and the note of each attempt."""
    attempts, loads, depths = map(rows, figures(ALL))
    assert attempts == [
        ["Row", "Start, s", "End, s", "Outcome", "Note"],
        ["Extract", "0", "2", "failed", "Busy <now>"],
        ["Extract", "3", "5.5", "succeeded", None],
        ["Notify", "5.5", "5.5", "aborted", None],
    ]
    assert loads == [
        ["Partition", "Load", "Limit"],
        ["photos#1", "12", "10"],
        ["photos#2", "1", "10"],
    ]
    assert depths == [["From, s", "Items"], ["0", "2"], ["1.5", "4"], ["3", "0"]]


def test_outcomes_differ_by_more_than_colour() -> None:
    """By the mark at the bar's end, and by fill and outline."""
    drawn = figure(Timeline("t", BARS))
    marks = [path.get("d") for path in drawn.iter("path")]
    bars = [re.sub(r"var\([^)]*\)", "", rect.get("style")) for rect in drawn.iter("rect")]
    assert len(set(marks)) == len(marks) == 3
    assert len(set(bars)) == len(bars) == 3


def test_rows_are_named_and_told() -> None:
    """Beside a row's name stands how its attempts ended."""
    labels = ["".join(text.itertext()) for text in figure(Timeline("t", BARS)).iter("text")]
    assert "Extract failed (Busy <now>), succeeded" in labels
    assert "Notify aborted" in labels


def test_like_outcomes_are_counted() -> None:
    """A long row of retries stays readable."""
    bars = [Bar("A", i, i + 1, "failed") for i in range(9)] + [Bar("A", 9, 10, "succeeded")]
    labels = ["".join(text.itertext()) for text in figure(Timeline("t", tuple(bars))).iter("text")]
    assert labels[0] == "A failed ×9, succeeded"


def test_load_above_its_limit_is_told_and_hollow() -> None:
    """The bar up to the limit, the rest, and the dashed line with its name."""
    drawn = figure(of_loads({"hot": 15, "cold": 5}, 10))
    labels = ["".join(text.itertext()) for text in drawn.iter("text")]
    assert labels == ["hot 15 of at most 10: 5 too many", "cold 5 of at most 10", "limit 10"]
    widths = [float(rect.get("width")) for rect in drawn.iter("rect")]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)
    assert widths[0] == pytest.approx(2 * widths[2], abs=0.2)
    assert "fill-opacity" in list(drawn.iter("rect"))[1].get("style")


def test_loads_without_a_limit_have_no_line() -> None:
    """And the table says that there is none."""
    drawn = figure(of_loads({"a": 1}))
    assert list(drawn.iter("line")) == []
    assert rows(drawn)[1] == ["a", "1", "none"]


def test_depth_is_a_step_line() -> None:
    """Each level is kept until the next point: the line runs across, then up or down."""
    (path,) = figure(of_depths([(0, 1), (2, 3), (4, 0)])).iter("path")
    assert re.fullmatch(r"M[\d. ]+(H[\d.]+V[\d.]+){2}", path.get("d"))


def test_has_no_colour_font_or_script_of_its_own() -> None:
    """The page's scheme decides, in light and in dark."""
    text = timeline(ALL)
    assert "currentColor" in text
    assert set(re.findall(r"(?<!, )#[0-9a-f]{6}\b", text)) == set()
    assert not re.search(r"font-family|<style|<script|<use|href=", text)


def test_keeps_its_place_and_shrinks() -> None:
    """Width, height and view box agree, so that nothing moves when it is drawn."""
    for one in figures(ALL):
        svg = one.find("svg")
        assert svg.get("viewbox") == f"0 0 {svg.get('width')} {svg.get('height')}"


def test_long_lists_are_cut_and_say_so() -> None:
    """Rows and lines of the table beyond the most are counted in caption and table."""
    bars = tuple(Bar(f"item {i}", i, i + 1, "succeeded") for i in range(1_000))
    drawn = figure(Timeline("Many", bars))
    assert len(list(drawn.iter("rect"))) == MOST_ROWS
    assert drawn.findtext("figcaption") == "Many (drawn: the first 30 of 1,000 rows)"
    assert len(rows(drawn)) == MOST_LINES + 1
    assert drawn.find(".//caption").text == "The attempts (the first 200 of 1,000)"


def test_many_partitions_are_cut_too() -> None:
    """The highest come first, so that what is cut is the least of it."""
    drawn = figure(of_loads({f"p{i}": i for i in range(50)}, 60))
    assert drawn.findtext("figcaption").endswith("(drawn: the first 30 of 50 partitions)")


def test_long_queue_keeps_its_peaks() -> None:
    """Of many points the deepest in each stretch is drawn, and the caption says so."""
    points = [(i, 100 if i == 777 else i % 2) for i in range(3_000)]
    drawn = figure(of_depths(points))
    (path,) = drawn.iter("path")
    assert path.get("d").count("H") <= MOST_STEPS
    assert min(map(float, re.findall(r"V([\d.]+)", path.get("d")))) == 18.0
    assert "the deepest in each 9.997 s" in drawn.findtext("figcaption")


def test_long_names_are_shortened_in_the_drawing_alone() -> None:
    """The table has them whole."""
    name = "Publish/item 12/" + "x" * 100
    drawn = figure(Timeline("t", (Bar(name, 0, 1, "succeeded"),)))
    assert all(len("".join(text.itertext())) < 70 for text in drawn.iter("text"))
    assert rows(drawn)[1][0] == name


def test_ids_are_unique_over_figures() -> None:
    """Names and descriptions do not meet on a page."""
    ids = re.findall(r'\bid="([^"]+)"', timeline(ALL) + timeline(of_loads({"a": 1})))
    assert len(ids) == len(set(ids)) == 8


@pytest.mark.parametrize(
    ("found", "words"), [(Timeline("t"), "nothing to draw"), (Timeline(" ", BARS), "needs a title")]
)
def test_what_cannot_be_drawn_is_an_error(found, words) -> None:
    """It says what is missing."""
    with pytest.raises(ValueError, match=words):
        timeline(found)


@pytest.mark.parametrize("end", [0, 0.001, 1, 7, 999, 1e6])
def test_any_span_of_time_is_drawn_within_the_width(end) -> None:
    """No bar ends beyond the drawing, not even one that takes no time."""
    drawn = figure(Timeline("t", (Bar("A", 0, end, "succeeded"), Bar("A", end, end, "failed"))))
    for rect in drawn.iter("rect"):
        assert float(rect.get("x")) + float(rect.get("width")) <= 380
