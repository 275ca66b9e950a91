"""Follow-ups are read as cards from the page that shows them."""

import re
from pathlib import Path

import pytest
from markdown import Markdown

from publish.follow_ups import FollowUp, follow_ups
from publish.project import find_project

ID = re.compile(r'\bid="([^"]*)"')

PAGE = """\
## Code

### Not a follow-up { data-tags="a" }

## Follow-ups

### What of `two`? { data-tags="sums, streams" }

Keep the *last* sum.
It is enough.

More, for readers.

### And three?
"""


def test_question_first_paragraph_and_topics() -> None:
    """What follows the first paragraph is for readers of the page."""
    assert follow_ups(PAGE) == [
        FollowUp(
            7,
            "What of `two`?",
            "Keep the *last* sum.\nIt is enough.",
            ("sums", "streams"),
            "what-of-two",
        ),
        FollowUp(14, "And three?", "", (), "and-three"),
    ]


def test_card_is_html() -> None:
    """Both sides of a card are rendered at the build."""
    card = follow_ups(PAGE)[0].card()
    assert card == {
        "front": "What of <code>two</code>?",
        "back": "<p>Keep the <em>last</em> sum.\nIt is enough.</p>",
        "tags": ["sums", "streams"],
    }


def test_anchors_are_those_of_the_page() -> None:
    """As MkDocs makes them: from the words, without the marks, unless the heading gives one."""
    page = (
        "# `two` & more\n\n## Follow-ups\n\n"
        "### What of `two_sum`, *now*? {: data-tags='x' }\n\nThis.\n\n"
        '### And "x < y"? { #less .wide data-tags="x" }\n\nThat.\n'
    )
    found = follow_ups(page)
    assert [item.anchor for item in found] == ["what-of-two_sum-now", "less"]
    rendered = Markdown(extensions=["toc", "attr_list", "pymdownx.inlinehilite"]).convert(page)
    assert ID.findall(rendered) == ["two-more", "follow-ups", "what-of-two_sum-now", "less"]


@pytest.mark.parametrize(
    ("first", "second", "own"),
    [
        ("### A?", "### B?", [True, True]),
        ("### Again?", "### Again?", [True, False]),
        ("### Code", "### B?", [False, True]),
        ("### A? { #same }", "### B? { #same }", [True, False]),
        ("### Again?", "### Again? { #once-more }", [True, True]),
        ("### ？", "### B?", [False, True]),
    ],
)
def test_an_anchor_is_its_own_if_no_other_heading_made_it(first, second, own) -> None:
    """A number at its end would change with the page around it."""
    page = f"## Code\n\n## Follow-ups\n\n{first}\n\nOne.\n\n{second}\n\nTwo.\n"
    assert [item.own for item in follow_ups(page)] == own


def test_every_follow_up_of_ours_is_a_card() -> None:
    """None lacks its answer or its topics."""
    pages = find_project(Path(__file__).parent).pages.values()
    found = [(path, item) for path in pages for item in follow_ups(path.read_text())]
    assert len(found) >= 15
    assert [(path.stem, item.line) for path, item in found if not (item.answer and item.tags)] == []
