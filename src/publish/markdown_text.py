"""Where are the headings and fences of a Markdown text, without rendering it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

OPENING = re.compile(r"(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<title>.+?)\s*#*(?P<attributes>\s\{:?[^{}]*\})?\s*$")
LANGUAGE = re.compile(r"\{?\s*\.?(?P<language>[\w#.+-]*)")
OPTION = re.compile(
    r"""(?P<key>[\w-]+)\s*=\s*(?P<quote>["']?)(?P<value>.*?)(?P=quote)(?=\s|\}|$)"""
)


@dataclass(frozen=True)
class Heading:
    """One `#` heading outside of code."""

    line: int
    level: int
    title: str
    attributes: str = ""
    """What stands in braces after it, as `{ #id .class }`."""


@dataclass(frozen=True)
class Fence:
    """One fenced block: what stands in it and how it is labelled."""

    line: int
    """The line of the opening fence, counted from 1."""
    language: str
    options: dict[str, str]
    code: str
    """The block's lines without the fence's own indentation."""
    section: str = ""
    """The `##` heading that it stands under."""


@dataclass
class _Open:
    line: int
    mark: str
    indent: str
    info: str
    lines: list[str] = field(default_factory=list)


def headings(text: str) -> list[Heading]:
    """The headings of a text in order; `#` lines in code are not headings."""
    return [item for item in _items(text) if isinstance(item, Heading)]


def fences(text: str) -> list[Fence]:
    """The fenced blocks of a text in order; a fence shown inside another is part of it."""
    return [item for item in _items(text) if isinstance(item, Fence)]


def _items(text: str) -> Iterator[Heading | Fence]:
    inside: _Open | None = None
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if inside is not None:
            if line.strip(" >").rstrip() == inside.mark:
                yield _fence(inside, section)
                inside = None
            else:
                inside.lines.append(line.removeprefix(inside.indent))
        elif match := OPENING.match(line):
            inside = _Open(number, match["fence"], match["indent"], match["info"].strip())
        elif match := HEADING.match(line):
            attributes = (match["attributes"] or "").strip()
            heading = Heading(number, len(match["level"]), match["title"], attributes)
            section = heading.title if heading.level == 2 else section
            yield heading


def _fence(inside: _Open, section: str) -> Fence:
    language = LANGUAGE.match(inside.info)
    options = {match["key"]: match["value"] for match in OPTION.finditer(inside.info)}
    name = language["language"] if language else ""
    code = "\n".join(inside.lines)
    return Fence(inside.line, name, options, code, section)


def front_matter(text: str) -> tuple[str, str]:
    """The YAML between the first lines `---`, and the body with its line numbers kept."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != "---":
        return "", text
    for end, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:end]) + "\n", "\n" * (end + 1) + "\n".join(lines[end + 1 :])
    return "", text
