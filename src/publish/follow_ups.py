"""Which follow-up questions does a page hold? They are its flash cards, too.

In the section Follow-ups each is a heading with its topics, and a paragraph that could be said
aloud; what follows the paragraph (code, tables) is for readers of the page alone:

    ### The list is sorted. What changes? { data-tags="two pointers, memory" }

    Two pointers: linear time, constant memory, no hashing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import markdown
from markdown.extensions.toc import slugify

from publish.markdown_text import Heading, headings
from publish.rendering import markdown_html

SECTION = "Follow-ups"
TAGS = re.compile(r"""\bdata-tags\s*=\s*"(?P<tags>[^"]*)\"""")
ID = re.compile(r"(?:^|[\s{:])#[\w-]")
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
    anchor: str = ""
    """Where the page shows it, as MkDocs names the heading."""
    own: bool = True
    """Whether the anchor depends on nothing but this heading's own words."""

    @property
    def unnamed(self) -> tuple[str, str]:
        """What is wrong where the anchor is not its own, and how to mend it."""
        return (
            f'the follow-up "{self.question}" has no anchor of its own to name its card by',
            "Word the heading unlike the page's others, or add an anchor: `{ #in-other-words }`",
        )

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
    found = headings(body)
    anchors = dict(zip((heading.line for heading in found), _anchors(found), strict=True))
    return [
        FollowUp(
            heading.line,
            heading.title,
            _paragraph(lines[heading.line :]),
            _tags(heading.attributes),
            *anchors[heading.line],
        )
        for heading in _asked(found)
    ]


def _anchors(found: list[Heading]) -> list[tuple[str, bool]]:
    """Each heading's anchor, and whether it is its own: not numbered, and no other's."""
    lines = [f"{'#' * item.level} {item.title} {item.attributes}" for item in found]
    converter = markdown.Markdown(
        extensions=["attr_list", "toc", "pymdownx.inlinehilite", "pymdownx.keys"]
    )
    converter.convert("\n\n".join(lines))
    tokens = [*_flat(converter.toc_tokens)]  # type: ignore[attr-defined]  # added by `toc`
    met: set[str] = set()
    anchors = []
    for item, token in zip(found, tokens, strict=True):
        given = ID.search(item.attributes) is not None
        worded = given or token["id"] == slugify(html.unescape(token["name"]), "-")
        anchors.append((token["id"], worded and token["id"] not in met))
        met.add(token["id"])
    return anchors


def _flat(tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The headings of a table of contents in the order of the page."""
    for token in tokens:
        yield token
        yield from _flat(token["children"])


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
