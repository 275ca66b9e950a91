"""What does the browser load of the follow-ups? Each is a flash card with a lasting name.

A card is known by the question's slug and the anchor of its heading: what a reader has learnt of it
stays with it when its answer, its topics or its place on the page change. Other words in the
heading make another card, unless the heading keeps its anchor by `{ #old-anchor }`.
"""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any

from publish.cache import write_atomically
from publish.follow_ups import FollowUp, follow_ups
from publish.markdown_text import front_matter
from publish.problems import ExerciseError, Problem
from publish.project import Project, current_project

VERSION = 1
RELATIVE = re.compile(r"""(?P<before>\bhref=")(?P<to>(?![a-z][a-z0-9+.-]*:|//|/)[^"]*)""")


class CardError(ExerciseError):
    """Raised when a follow-up cannot be a card; the message names the page and the line."""


def write_cards(project: Project) -> bool:
    """Write all follow-ups as cards for the browser; whether the file changed.

    Raises:
        CardError: Naming every follow-up whose name could be another's.
    """
    content = {"version": VERSION, "cards": cards(project)}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return write_atomically(project.cards, text)


def cards(project: Project) -> list[dict[str, Any]]:
    """All cards in the order of the pages.

    `page` is the address of the card's place below the site's own, and so are the links in `back`.

    Raises:
        CardError: Naming every follow-up whose name could be another's.
    """
    found = [
        (slug, path, item)
        for slug, path in project.pages.items()
        for item in follow_ups(front_matter(path.read_text(encoding="utf-8"))[1])
    ]
    problems = [
        Problem(f"{project.name(path)}:{item.line}", *item.unnamed)
        for _slug, path, item in found
        if not item.own
    ]
    if problems:
        raise CardError("\n".join(map(str, problems)))
    return [_card(project, slug, path, item) for slug, path, item in found]


def summary(project: Project | None = None) -> str:
    """How many cards there are, as a page says it."""
    found = cards(project or current_project())
    questions = len({card["question"] for card in found})
    return f"{len(found)} cards from {questions} question{'' if questions == 1 else 's'}"


def _card(project: Project, slug: str, path: Path, item: FollowUp) -> dict[str, Any]:
    folder = project.questions.name
    card = item.card()
    return {
        "id": f"{slug}/{item.anchor}",
        "question": slug,
        "page": f"{folder}/{path.stem}/#{item.anchor}",
        **card,
        "back": _from_home(str(card["back"]), f"{folder}/{path.name}"),
    }


def _from_home(html: str, page: str) -> str:
    """The HTML with its links as they are from the site's home, not from `page`."""

    def address(link: re.Match[str]) -> str:
        to, sharp, anchor = link["to"].partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), to)) if to else page
        if path.endswith(".md"):
            path = path.removesuffix(".md").removesuffix("index").rstrip("/") or "."
            path += "/"
        return f"{link['before']}{path}{sharp}{anchor}"

    return RELATIVE.sub(address, html)
