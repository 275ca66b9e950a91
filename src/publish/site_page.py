"""What does a built file refer to, and what would a browser fetch for it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

FETCHED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"),
    "body": ("background",),
}
LINKED = {"a": ("href", "xlink:href"), "area": ("href",), "form": ("action",)}
UNFETCHED_LINKS = {"canonical", "alternate", "author", "license", "next", "prev", "me", "edit"}
UNCHECKED_LINKS = {"canonical"}
CSS_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<url>.*?)(?P=quote)\s*\)""", re.DOTALL)
CSS_IMPORT = re.compile(r"""@import\s+(?P<quote>["'])(?P<url>.*?)(?P=quote)""")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SCRIPT_FETCH = re.compile(
    r"""(?:\b(?:fetch|import|importScripts|Worker|SharedWorker|WebSocket|EventSource|sendBeacon)
        \s*\(\s*(?:new\s+URL\(\s*)?
      | \.open\(\s*["'][A-Z]+["']\s*,\s*
      | \.(?:src|href)\s*=\s*
      | \bfrom\s*
      | ^\s*import\s*)
    ["'`](?P<url>(?:https?:|wss?:)?//[^"'`\s]+)""",
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True)
class Reference:
    """One address that stands in a file."""

    what: str
    url: str
    fetches: bool
    """Whether a browser loads it without being asked by the reader."""


@dataclass(frozen=True)
class Page:
    """What matters of one built page."""

    title: str
    lang: str
    base: str | None
    ids: frozenset[str]
    references: tuple[Reference, ...]
    defects: tuple[tuple[str, str], ...]
    """What is wrong with its content and how to mend it."""


def read_page(path: Path) -> Page:
    """What matters of the HTML file."""
    utf8 = html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(path.read_bytes() or b"<html></html>", parser=utf8)
    title = root.findtext("./head/title") or ""
    base = root.find("./head/base")
    ids = {value for element in root.iter() for value in (element.get("id"),) if value}
    ids |= {value for element in root.iter("a") for value in (element.get("name"),) if value}
    return Page(
        title=title.strip(),
        lang=(root.get("lang") or "").strip(),
        base=base.get("href") if base is not None else None,
        ids=frozenset(ids),
        references=tuple(_references(root)),
        defects=tuple(_defects(root)),
    )


def css_references(text: str) -> Iterator[Reference]:
    """The addresses in a stylesheet or a `style` attribute; a browser fetches them all."""
    text = CSS_COMMENT.sub("", text)
    for pattern in (CSS_URL, CSS_IMPORT):
        for match in pattern.finditer(text):
            if match["url"] and not match["url"].startswith("#"):
                yield Reference("stylesheet's", match["url"], fetches=True)


def script_fetches(text: str) -> Iterator[str]:
    """The addresses of other origins that a script names where it loads something."""
    for match in SCRIPT_FETCH.finditer(text):
        yield match["url"]


def _references(root: html.HtmlElement) -> Iterator[Reference]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue  # a comment
        tag = element.tag.rpartition("}")[2].lower()
        for name in LINKED.get(tag, ()):
            if url := element.get(name):
                yield Reference(f"<{tag}>", url, fetches=False)
        for name in FETCHED.get(tag, ()):
            for url in _urls(name, element.get(name) or ""):
                yield Reference(f"<{tag}>", url, fetches=True)
        if tag == "link":
            yield from _link(element)
        if style := element.get("style"):
            yield from css_references(style)
        if tag == "style":
            yield from css_references(element.text or "")
        if tag == "script" and not element.get("src"):
            for url in script_fetches(element.text or ""):
                yield Reference("inline script", url, fetches=True)
        if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            url = (element.get("content") or "").partition("=")[2].strip("'\" ")
            yield Reference("<meta> refresh", url, fetches=True)


def _link(element: html.HtmlElement) -> Iterator[Reference]:
    kinds = set((element.get("rel") or "").lower().split())
    url = element.get("href")
    if url and not kinds & UNCHECKED_LINKS:
        fetches = not kinds <= UNFETCHED_LINKS
        yield Reference(f"<link rel={' '.join(sorted(kinds))}>", url, fetches=fetches)


def _urls(name: str, value: str) -> list[str]:
    if name != "srcset":
        return [value] if value.strip() else []
    return [part.split()[0] for part in value.split(",") if part.strip()]


def _defects(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for code in root.iter("code", "pre"):
        text = code.text_content()
        if "Traceback" in text and 'File "<code block: ' in text:
            yield f"shows a block that failed: {text.strip().splitlines()[-1]}", "Mend the block"
        if "language-exercise" in (code.get("class") or ""):
            mend = "Add the custom fence `exercise` to pymdownx.superfences"
            yield f"shows the fence of {text.strip()} as it was typed", mend
    for element in root.iter():
        if "mermaid" in (element.get("class") or "").split():
            yield "has a Mermaid diagram, whose script Material fetches", "Draw it at the build"
        host = (element.get("href") or "").partition("//")[2].partition("/")[0]
        if element.get("data-md-component") == "source" and host in ("github.com", "gitlab.com"):
            mend = "Leave `repo_url` out, or override Material's partial source.html"
            yield f"has a repository link for which Material asks {host} for its stars", mend
