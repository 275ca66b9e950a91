"""Flash cards have lasting names, and lead back to their page."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from publish.cards import CardError, cards, summary, write_cards
from publish.project import Project, find_project

CONFIG = """\
site_name: A site
site_url: https://example.org/dry-run/
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - name: exercise
          class: exercise
          format: !!python/name:publish.fence.exercise
plugins:
  - markdown-exec
  - dryrun
"""
PAGE = """\
---
title: Sums
---

## Code

## Follow-ups

### What of `two`? { data-tags="sums, streams" }

See [queues](12-queues.md#fifo), [home](../index.md), [above](#code), [Python][1] or [it](../a.zip).

### And three? { data-tags="sums" }

Three.

[1]: https://example.org/docs.md
"""


@pytest.fixture
def sums(tmp_path: Path) -> Project:
    """A project with one page, which has two follow-ups."""
    project = Project(tmp_path)
    project.questions.mkdir(parents=True)
    (project.questions / "07-sums.md").write_text(PAGE, encoding="utf-8")
    return project


def test_a_card_has_name_place_and_both_sides(sums: Project) -> None:
    """The name is the question's slug and the heading's anchor."""
    assert cards(sums)[1] == {
        "id": "sums/and-three",
        "question": "sums",
        "page": "questions/07-sums/#and-three",
        "front": "And three?",
        "back": "<p>Three.</p>",
        "tags": ["sums"],
    }


def test_links_of_an_answer_are_told_from_the_home_page(sums: Project) -> None:
    """A card is shown elsewhere than on the page that it was written for."""
    page = sums.questions / "07-sums.md"
    page.write_text(PAGE.replace("[Python][1]", "[Python](https://a.org/b.md)"), encoding="utf-8")
    addresses = [part.partition('"')[0] for part in cards(sums)[0]["back"].split('href="')[1:]]
    assert addresses == [
        "questions/12-queues/#fifo",
        "./",
        "questions/07-sums/#code",
        "https://a.org/b.md",
        "a.zip",
    ]


def test_cards_of_all_pages_are_written_once(sums: Project) -> None:
    """The file is left alone when nothing changed."""
    assert write_cards(sums)
    assert not write_cards(sums)
    written = json.loads(sums.cards.read_text(encoding="utf-8"))
    assert written["version"] == 1
    assert [card["id"] for card in written["cards"]] == ["sums/what-of-two", "sums/and-three"]
    assert summary(sums) == "2 cards from 1 question"


def test_a_card_without_a_name_of_its_own_is_an_error(sums: Project) -> None:
    """All of them are told at once, with page and line; nothing is written."""
    page = sums.questions / "07-sums.md"
    page.write_text(PAGE.replace("And three?", "Code") + "\n### Code\n\nFour.\n", encoding="utf-8")
    with pytest.raises(CardError) as caught:
        write_cards(sums)
    first, second = str(caught.value).splitlines()
    assert first.startswith('docs/questions/07-sums.md:13: the follow-up "Code" has no anchor')
    assert "{ #in-other-words }" in first
    assert second.startswith("docs/questions/07-sums.md:19: ")
    assert not sums.cards.exists()


def test_every_card_of_ours_has_its_name() -> None:
    """And no two the same."""
    found = cards(find_project(Path(__file__).parent))
    assert len(found) >= 75
    assert len({card["id"] for card in found}) == len(found)


def test_a_build_has_cards_and_package_or_says_which_follow_up_is_wrong(
    graded_project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    """A heading that takes the anchor of another ends it."""
    (graded_project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (graded_project.docs / "index.md").write_text("# Home\n", encoding="utf-8")
    config = str(graded_project.root / "mkdocs.yml")
    build(load_config(config))
    lab = graded_project.root / "site/assets/lab"
    names = [card["id"] for card in json.loads((lab / "cards.json").read_text("utf-8"))["cards"]]
    with zipfile.ZipFile(lab / "dry-run.apkg") as package:
        notes = package.read("collection.anki2")
    assert all(name.encode() in notes for name in names)
    assert b"https://example.org/dry-run/questions/01-running-total/#" in notes
    page = graded_project.questions / "01-running-total.md"
    with page.open("a", encoding="utf-8") as file:
        file.write('\n## Follow-ups\n\n### Code { data-tags="x" }\n\nAgain.\n')
    with pytest.raises(Abort):
        build(load_config(config))
    assert re.search(r'01-running-total\.md:\d+: the follow-up "Code"', caplog.text)
