"""The Anki package is opened as Anki opens it, and read with SQL."""

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from publish.anki import NOTE_TYPE, package, write_package
from publish.cards import cards, write_cards
from publish.catalogue import write_catalogue
from publish.project import Project

SITE = "https://example.org/dry-run/"


@pytest.fixture
def written(project: Project) -> Project:
    """A project whose cards and catalogue have been written."""
    write_cards(project)
    write_catalogue(project)
    return project


@contextmanager
def collection(project: Project, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The database in the package."""
    with zipfile.ZipFile(package(project)) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("media")) == {}
        archive.extract("collection.anki2", tmp_path)
    database = sqlite3.connect(tmp_path / "collection.anki2")
    yield database
    database.close()


def test_every_card_is_a_note_with_one_card(written: Project, tmp_path: Path) -> None:
    """Fields in their order, tags without spaces, and one card each in the order of the pages."""
    assert write_package(written, SITE)
    with collection(written, tmp_path) as database:
        notes = database.execute("SELECT guid, mid, flds, tags FROM notes ORDER BY id").fetchall()
        turns = database.execute("SELECT nid, due, type FROM cards ORDER BY nid").fetchall()
    expected = cards(written)
    assert len(notes) == len(expected) == len({guid for guid, *_ in notes}) > 0
    assert {kind for _, kind, *_ in notes} == {NOTE_TYPE}
    assert [due for _, due, _ in turns] == [*range(len(expected))]
    for (_, _, fields, tags), card in zip(notes, expected, strict=True):
        front, back, title, page, name = fields.split("\x1f")
        assert (front, back, name) == (card["front"], card["back"], card["id"])
        assert (title, page) == ("01 Running total", SITE + card["page"])
        assert tags.split() == [
            "running-total",
            *(tag.replace(" ", "_") for tag in card["tags"]),
        ]


def test_each_question_has_a_deck_below_one(written: Project, tmp_path: Path) -> None:
    """And the note type names its fields, styles both modes and links to the page."""
    write_package(written, SITE)
    with collection(written, tmp_path) as database:
        decks, models = database.execute("SELECT decks, models FROM col").fetchone()
        used = {deck for (deck,) in database.execute("SELECT DISTINCT did FROM cards")}
    named = {int(number): deck["name"] for number, deck in json.loads(decks).items()}
    assert {named[deck] for deck in used} == {"Dry Run::01 Running total"}
    kind = json.loads(models)[str(NOTE_TYPE)]
    assert [field["name"] for field in kind["flds"]] == [
        "Question",
        "Answer",
        "Of",
        "Page",
        "Card",
    ]
    assert ".nightMode" in kind["css"]
    assert '<a href="{{Page}}">' in kind["tmpls"][0]["afmt"]


def test_unchanged_cards_leave_the_package_alone(written: Project, monkeypatch) -> None:
    """Whenever it is built; a changed card makes a new one, in which the names are the old ones."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert write_package(written, SITE)
    before = package(written).read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert not write_package(written, SITE)
    assert package(written).read_bytes() == before
    assert write_package(written, "https://other.example/"), "another site's links"


def test_a_changed_answer_is_newer_under_the_old_name(written: Project, tmp_path, monkeypatch):
    """So that Anki updates the note, and keeps what was learnt of it."""
    found = []
    for moment, answer in [(1_800_000_000, "Old."), (1_800_000_900, "New.")]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(moment))
        content = json.loads(written.cards.read_text(encoding="utf-8"))
        content["cards"][0]["back"] = f"<p>{answer}</p>"
        written.cards.write_text(json.dumps(content), encoding="utf-8")
        assert write_package(written, SITE)
        with collection(written, tmp_path) as database:
            found.append(
                database.execute("SELECT guid, mod, flds FROM notes ORDER BY id").fetchone()
            )
    (guid, old, before), (same, new, after) = found
    assert guid == same
    assert new - old == 900
    assert "Old." in before
    assert "New." in after


def test_the_same_moment_gives_the_same_bytes(written: Project, monkeypatch) -> None:
    """Two machines that build one commit publish one file."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    write_package(written, SITE)
    first = package(written).read_bytes()
    package(written).unlink()
    assert write_package(written, SITE)
    assert package(written).read_bytes() == first


def test_a_broken_package_is_made_again(written: Project) -> None:
    """As after a build that was cut off."""
    package(written).write_bytes(b"PK")
    assert write_package(written, SITE)
    assert zipfile.is_zipfile(package(written))


@pytest.mark.parametrize(
    ("site", "shown"),
    [
        (
            SITE,
            f'<p><a href="{SITE}questions/02-b/#c">b</a> and <a href="https://a.org/">a</a></p>',
        ),
        (None, '<p>b and <a href="https://a.org/">a</a></p>'),
    ],
)
def test_links_lead_to_the_published_site(written: Project, tmp_path, site, shown) -> None:
    """A site without an address has text in place of links to itself."""
    content = json.loads(written.cards.read_text(encoding="utf-8"))
    back = '<p><a href="questions/02-b/#c">b</a> and <a href="https://a.org/">a</a></p>'
    content["cards"][0]["back"] = back
    written.cards.write_text(json.dumps(content), encoding="utf-8")
    write_package(written, site)
    with collection(written, tmp_path) as database:
        (fields,) = database.execute("SELECT flds FROM notes ORDER BY id").fetchone()
    _, answer, _, page, _ = fields.split("\x1f")
    assert answer == shown
    assert page.startswith(SITE) if site else page == ""
