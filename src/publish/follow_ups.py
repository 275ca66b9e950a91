"""Which follow-up questions does a page hold? They are its flash cards, too.

In the section Follow-ups each is a heading with its topics, and a paragraph that could be said
aloud; what follows the paragraph (code, tables) is for readers of the page alone:

    ### The list is sorted. What changes? { data-tags="two pointers, memory" }

    Two pointers: linear time, constant memory, no hashing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from publish.cache import write_atomically
from publish.markdown_text import Heading, front_matter, headings
from publish.project import Project
from publish.rendering import markdown_html

SECTION = "Follow-ups"
VERSION = 1
TAGS = re.compile(r"""\bdata-tags\s*=\s*"(?P<tags>[^"]*)\"""")
NO_PARAGRAPH = re.compile(r"```|~~~|\||[-*+>] |\d+\. |!!!|\?\?\?|<|:::|#")


@dataclass(frozen=True)
class FollowUp:
    """One question that an interviewer may ask next."""

    line: int
    """Where its heading stands, counted from 1."""
    question: str
    answer: str
    """Markdown of the paragraph below the heading; empty if there is none."""
    tags: tuple[str, ...]

    def card(self) -> dict[str, object]:
        """What a flash card needs, as HTML made here."""
        return {
            "front": _inline(self.question),
            "back": markdown_html(self.answer),
            "tags": list(self.tags),
        }


def follow_ups(body: str) -> list[FollowUp]:
    """The follow-ups of a page's Markdown in order."""
    lines = body.splitlines()
    return [
        FollowUp(
            heading.line,
            heading.title,
            _paragraph(lines[heading.line :]),
            _tags(heading.attributes),
        )
        for heading in _asked(headings(body))
    ]


def write_cards(project: Project) -> bool:
    """Write all follow-ups as cards for the browser; whether the file changed."""
    cards = [
        {"question": slug, **item.card()}
        for slug, path in project.pages.items()
        for item in follow_ups(front_matter(path.read_text(encoding="utf-8"))[1])
    ]
    content = {"version": VERSION, "cards": cards}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return write_atomically(project.cards, text)


def _asked(found: list[Heading]) -> Iterator[Heading]:
    section = ""
    for heading in found:
        if heading.level == 2:
            section = heading.title
        elif heading.level == 3 and section == SECTION:
            yield heading


def _paragraph(lines: list[str]) -> str:
    """The first paragraph, if it is prose."""
    paragraph: list[str] = []
    for line in lines:
        if line.startswith("#"):
            break
        if line.strip():
            paragraph.append(line)
        elif paragraph:
            break
    if not paragraph or NO_PARAGRAPH.match(paragraph[0]):
        return ""
    return "\n".join(paragraph)


def _tags(attributes: str) -> tuple[str, ...]:
    match = TAGS.search(attributes)
    tags = match["tags"].split(",") if match else []
    return tuple(tag.strip() for tag in tags if tag.strip())


def _inline(text: str) -> str:
    return markdown_html(text).removeprefix("<p>").removesuffix("</p>")
