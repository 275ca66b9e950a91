"""Follow-ups are read as cards from the page that shows them."""

import json
from pathlib import Path

from publish.follow_ups import FollowUp, follow_ups, write_cards
from publish.project import Project, find_project

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
        FollowUp(7, "What of `two`?", "Keep the *last* sum.\nIt is enough.", ("sums", "streams")),
        FollowUp(14, "And three?", "", ()),
    ]


def test_card_is_html() -> None:
    """Both sides of a card are rendered at the build."""
    card = follow_ups(PAGE)[0].card()
    assert card == {
        "front": "What of <code>two</code>?",
        "back": "<p>Keep the <em>last</em> sum.\nIt is enough.</p>",
        "tags": ["sums", "streams"],
    }


def test_cards_of_all_pages_are_written_once(tmp_path: Path) -> None:
    """The file names each card's question, and is left alone when nothing changed."""
    project = Project(tmp_path)
    project.questions.mkdir(parents=True)
    (project.questions / "07-sums.md").write_text(PAGE)
    assert write_cards(project)
    assert not write_cards(project)
    written = json.loads(project.cards.read_text())
    assert written["version"] == 1
    assert [card["question"] for card in written["cards"]] == ["sums", "sums"]


def test_every_follow_up_of_ours_is_a_card() -> None:
    """None lacks its answer or its topics."""
    pages = find_project(Path(__file__).parent).pages.values()
    found = [(path, item) for path in pages for item in follow_ups(path.read_text())]
    assert len(found) >= 15
    assert [(path.stem, item.line) for path, item in found if not (item.answer and item.tags)] == []
