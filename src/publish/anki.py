"""How does a reader take the flash cards to Anki? As a package that is made at the build.

Decks, note type and notes have lasting names, so that a package that is imported again updates the
notes and leaves what was learnt. Anki takes over only what is newer; the notes' time is that of the
build, or `SOURCE_DATE_EPOCH`, and a package whose cards are unchanged is not made again.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from publish.cache import write_atomically
from publish.cards import RELATIVE
from publish.project import Project

NAME = "dry-run.apkg"
DECK = "Dry Run"
NOTE_TYPE = 1_609_472_183
"""Never to be changed: Anki would take the notes for those of another note type."""
FIELDS = ("Question", "Answer", "Of", "Page", "Card")

LINK = re.compile(r'<a href="(?P<to>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)

FRONT = """\
<p class="of">{{Of}}</p>
<div class="question">{{Question}}</div>
"""
BACK = """\
{{FrontSide}}
<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Page}}<p class="page"><a href="{{Page}}">Its place on the page</a></p>{{/Page}}
"""
STYLE = """\
.card { max-width: 34em; margin: 1em auto; padding: 0 1em; font: 20px/1.5 system-ui, sans-serif;
  text-align: left; color: #212121; background: #fff; }
.of, .page { font-size: 0.75em; color: #5f6368; }
.question { font-weight: 600; }
code { padding: 0.1em 0.3em; border-radius: 0.2em; font-size: 0.85em; background: #f1f3f4; }
a { color: #00695c; }
.card.nightMode, .nightMode .card { color: #e8eaed; background: #1e2129; }
.nightMode .of, .nightMode .page { color: #aab0b6; }
.nightMode code { background: #2f343f; }
.nightMode a { color: #4db6ac; }
"""


def write_package(project: Project, site_url: str | None) -> bool:
    """Write the cards that the browser loads as a package for Anki; whether it was out of date.

    Args:
        project: Its cards and its catalogue have been written.
        site_url: The site's published address; without one the cards have no links to it.
    """
    content = json.loads(project.cards.read_text(encoding="utf-8"))["cards"]
    titles = {
        question["slug"]: f"{question['number']:02} {question['title']}"
        for question in json.loads(project.catalogue.read_text(encoding="utf-8"))["questions"]
    }
    notes = [_note(card, titles[card["question"]], site_url) for card in content]
    path = package(project)
    digest = _digest(notes)
    if _digest_of(path) == digest:
        return False
    write_atomically(path, _packed(notes, digest, _build_time()))
    return True


def package(project: Project) -> Path:
    """The package's file; built, not kept in git."""
    return project.cards.with_name(NAME)


def _note(card: dict[str, Any], title: str, site_url: str | None) -> dict[str, Any]:
    """What one note holds: its fields in order, its tags, the deck that it belongs to."""
    page = urljoin(site_url, card["page"]) if site_url else ""
    return {
        "fields": [
            card["front"],
            _absolute(card["back"], site_url),
            html.escape(title),
            html.escape(page),
            card["id"],
        ],
        "tags": [tag.replace(" ", "_") for tag in (card["question"], *card["tags"])],
        "deck": card["question"],
        "title": title,
    }


def _absolute(back: str, site_url: str | None) -> str:
    """The answer with links that lead to the published site; mere text where there is none."""
    if site_url:
        return RELATIVE.sub(lambda link: link["before"] + urljoin(site_url, link["to"]), back)
    return LINK.sub(lambda link: link[0] if "://" in link["to"] else link["text"], back)


def _digest(notes: list[dict[str, Any]]) -> bytes:
    """What the package is made from, templates and style included."""
    made_from = json.dumps([notes, FIELDS, FRONT, BACK, STYLE, DECK, NOTE_TYPE])
    return hashlib.sha256(made_from.encode()).hexdigest().encode()


def _digest_of(path: Path) -> bytes | None:
    """The digest of the package that is there, which is its archive's comment."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.comment
    except (OSError, zipfile.BadZipFile):
        return None


def _packed(notes: list[dict[str, Any]], digest: bytes, moment: int) -> bytes:
    """The package's bytes: the same for the same notes and the same moment."""
    import genanki  # type: ignore[import-untyped]  # slow to load, and seldom needed

    kind = genanki.Model(
        NOTE_TYPE,
        "Dry Run follow-up",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Say it aloud", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )
    decks: dict[str, Any] = {}
    for position, note in enumerate(notes):
        slug = note["deck"]
        if slug not in decks:
            decks[slug] = genanki.Deck(_number(slug), f"{DECK}::{note['title']}")
        guid = genanki.guid_for("dry-run", note["fields"][FIELDS.index("Card")])
        made = genanki.Note(kind, note["fields"], tags=note["tags"], guid=guid, due=position)
        decks[slug].add_note(made)
    raw = BytesIO()
    genanki.Package([*decks.values()]).write_to_file(raw, timestamp=moment)
    return _repacked(raw, digest)


def _repacked(raw: BytesIO, digest: bytes) -> bytes:
    """The archive compressed, without the time at which it was packed, with the digest."""
    packed = BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)  # its time is that of the first day of the format
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
        target.comment = digest
    return packed.getvalue()


def _number(slug: str) -> int:
    """A deck's number, of the size that Anki gives; the same for ever."""
    return 1 << 30 | int.from_bytes(hashlib.sha256(f"dry-run/{slug}".encode()).digest()[:3])


def _build_time() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
