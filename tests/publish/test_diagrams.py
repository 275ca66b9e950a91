"""Graphs become figures that follow the page."""

import re

import pytest

from publish.diagrams import graph


def test_nodes_and_labels_are_drawn_in_the_texts_colour() -> None:
    """All names are there, and no fixed colour or font."""
    drawn = graph('digraph { a -> b [label="x < y"] }', title="Two", alt="a leads to b.")
    assert re.findall(r"<text[^>]*>([^<]*)</text>", drawn) == ["a", "b", "x &lt; y"]
    assert "currentColor" in drawn
    assert not re.search(r'="(black|white|#\w{6})"|font-family', drawn)


def test_it_is_named_for_those_who_cannot_see_it() -> None:
    """Title and description are tied to the drawing, and no part has a tooltip of its own."""
    drawn = graph("digraph { a }", title="One & only", alt="A node.")
    key = re.search(r'aria-labelledby="(\S+)-title \1-desc"', drawn)
    assert key is not None
    assert f'<title id="{key[1]}-title">One &amp; only</title>' in drawn
    assert f'<desc id="{key[1]}-desc">A node.</desc>' in drawn
    assert drawn.count("<title") == 1
    assert "<figcaption>One &amp; only</figcaption>" in drawn


def test_two_on_a_page_share_no_id() -> None:
    """Ids differ with the graph."""
    ids = [
        set(re.findall(r' id="([^"]+)"', graph(dot, title="t", alt="a")))
        for dot in ("digraph { a }", "digraph { b }")
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_bad_graph_is_an_error() -> None:
    """Graphviz's own words, and which text is missing."""
    with pytest.raises(ValueError, match="syntax error in line 1"):
        graph("digraph { a -> ", title="t", alt="a")
    with pytest.raises(ValueError, match="`alt`"):
        graph("digraph { a }", title="t", alt=" ")
