"""A figure is whole, accessible and the same each time."""

import re
from itertools import combinations

import pytest
from lxml import html

from publish.plots import lines
from publish.svg import FALLBACK, SERIES

SERIES_DATA = {"one pass": [(500, 1501), (250, 751)], "all pairs": [(250, 31125)]}
TEXTS = {"x": "n", "y": "operations & more", "title": "Cost <by> $n$", "alt": "It doubles."}


def test_the_same_input_gives_the_same_text() -> None:
    """So that nothing is published anew without a reason."""
    assert lines(SERIES_DATA, **TEXTS) == lines(SERIES_DATA, **TEXTS)


def test_is_named_described_and_captioned() -> None:
    """By the texts that the author gave."""
    figure = html.fromstring(lines(SERIES_DATA, **TEXTS))
    (svg,) = figure.findall("svg")
    assert svg.get("role") == "img"
    named = [figure.get_element_by_id(key).text for key in svg.get("aria-labelledby").split()]
    assert named == ["Cost <by> $n$", "It doubles."]
    assert figure.findtext("figcaption") == "Cost <by> $n$"


def test_the_numbers_stand_in_a_table() -> None:
    """In order of x, with a dash where a series has no point."""
    figure = html.fromstring(lines(SERIES_DATA, **TEXTS))
    rows = [[cell.text for cell in row] for row in figure.iter("tr")]
    assert rows == [["n", "one pass", "all pairs"], ["250", "751", "31,125"], ["500", "1,501", "–"]]
    assert figure.find(".//caption").text == "operations & more by n"


def test_has_no_colour_font_or_size_of_its_own() -> None:
    """The page's scheme decides."""
    text = lines(SERIES_DATA, **TEXTS)
    assert set(re.findall(r"#[0-9a-f]{6}\b", text)) == set(FALLBACK[:2])
    assert "var(--dr-series-2, " in text
    assert "currentColor" in text
    assert "font-family" not in text
    assert "<style" not in text
    assert not any(placeholder in text for placeholder in SERIES)


def test_text_stays_text() -> None:
    """It can be searched, copied and enlarged."""
    figure = html.fromstring(lines(SERIES_DATA, **TEXTS))
    words = {element.text for element in figure.iter("text")}
    assert {"n", "operations & more", "one pass", "all pairs"} <= words


def test_series_differ_by_more_than_colour() -> None:
    """Each has dashes or a marker of its own."""
    many = {f"series {number}": [(1, number), (2, number)] for number in range(1, 7)}
    figure = html.fromstring(lines(many, **TEXTS))
    markers = {}
    for shape in figure.iter("path"):
        colour = re.search(r"--dr-series-\d", shape.get("style") or "")
        if colour and shape.get("transform"):
            markers.setdefault(colour[0], shape.get("d"))
    assert len(markers) == len(set(markers.values())) == 6


def test_shapes_are_not_shared_by_reference() -> None:
    """Material's instant navigation breaks on a page that has a `<use>`."""
    assert "<use" not in lines(SERIES_DATA, **TEXTS)


def test_ids_are_unique_over_figures() -> None:
    """Two figures on a page do not clip each other."""
    texts = [lines({"a": [(1, number)]}, **TEXTS) for number in range(1, 4)]
    ids = [set(re.findall(r'\bid="([^"]+)"', text)) for text in texts]
    for one, other in combinations(ids, 2):
        assert not one & other


def test_every_reference_leads_to_an_id() -> None:
    """Also after ids were renamed."""
    text = lines(SERIES_DATA, **TEXTS, log=True)
    used = set(re.findall(r'(?:href="|url\()#([^")]+)', text))
    assert used
    assert used <= set(re.findall(r'\bid="([^"]+)"', text))


def test_logarithmic_axes_have_plain_numbers() -> None:
    """Ticks stand at the measured x."""
    points = [(n, n * n) for n in (250, 500, 1000)]
    figure = html.fromstring(lines({"pairs": points}, **TEXTS, log=True))
    words = {element.text for element in figure.iter("text")}
    assert {"250", "500", "1,000", "100,000", "1 M"} <= words


@pytest.mark.parametrize(
    ("series", "texts", "log", "message"),
    [
        ({}, {}, False, "nothing to draw"),
        ({"a": []}, {}, False, "nothing to draw"),
        ({str(n): [(1, 1)] for n in range(7)}, {}, False, "7 series, but a figure tells only 6"),
        ({"a": [(1, 1)]}, {"alt": " "}, False, "alt is empty"),
        ({"a": [(0, 1)]}, {}, True, "not positive: 'a'"),
    ],
)
def test_what_cannot_be_drawn_is_an_error(series, texts, log, message) -> None:
    """It names what is wrong."""
    with pytest.raises(ValueError, match=message):
        lines(series, **{**TEXTS, **texts}, log=log)
