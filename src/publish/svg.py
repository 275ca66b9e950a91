"""How does matplotlib's drawing become part of a page, in light and in dark?

Drawings are made in placeholder colours. Here they become `currentColor` for what belongs to the
text and CSS variables for the series, so that a page's colour scheme reaches into the drawing.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from copy import copy

INK = "#010203"
"""The placeholder of the text's colour."""
SERIES = ("#020001", "#020002", "#020003", "#020004", "#020005", "#020006")
"""The placeholders of the series' colours, in order."""
FALLBACK = ("#2f6fb5", "#c2570c", "#2e8540", "#9a4fb5", "#b0822a", "#6b7280")
"""Series' colours without our stylesheet: visible on white and on black alike."""
DROPPED = ("metadata", "style")
FONT = re.compile(r"font-family: [^;]*;? ?")
REFERENCE = re.compile(r"url\(#(?P<id>[\w.-]+)\)")


def inline(drawing: str, key: str, title: str, alt: str) -> str:
    """The drawing as an `<svg>` for a page: named, without fixed colours, fonts or size.

    Args:
        drawing: An SVG file as matplotlib writes it, in the placeholder colours.
        key: What its ids begin with, so that two drawings on a page do not share one.
        title: Its name, for assistive technology.
        alt: Its description, likewise.
    """
    root = ET.fromstring(drawing)
    _clean(root)
    _expand(root)
    used = set(_references(root))
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in used:
            element.set("id", f"{key}-{name}")
        _redirect(element, key)
        if style := element.get("style"):
            element.set("style", _style(style))
    _drop_empty(root)
    _, _, width, height = (root.get("viewBox") or "").split()
    root.attrib.clear()
    root.attrib |= {
        "class": "dr-plot",
        "role": "img",
        "aria-labelledby": f"{key}-title {key}-desc",
        "viewBox": f"0 0 {width} {height}",
        "width": width,
        "height": height,
    }
    for place, (tag, text) in enumerate((("title", title), ("desc", alt))):
        label = ET.Element(tag, {"id": f"{key}-{tag}"})
        label.text = text
        root.insert(place, label)
    text = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return re.sub(r">\s+<", ">\n<", text).strip()


def _clean(root: ET.Element) -> None:
    """Drop namespaces, comments and what is not drawn; a page's HTML knows `svg` by itself."""
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name in list(element.attrib):
            element.set(name.rpartition("}")[2], element.attrib.pop(name))
        for child in list(element):
            if child.tag.rpartition("}")[2] in DROPPED:
                element.remove(child)


def _expand(root: ET.Element) -> None:
    """Put a copy of what it refers to in the place of each `<use>`.

    Material's instant navigation sets the `href` of every element that has one, and a `<use>`'s
    cannot be set: the error would end instant navigation on the page.
    """
    shapes = {element.get("id"): element for element in root.iter() if element.get("id")}
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == "use":
                shape = copy(shapes[child.attrib["href"].removeprefix("#")])
                shape.attrib = {k: v for k, v in shape.attrib.items() if k not in ("id", "style")}
                shape.set("style", child.get("style", ""))
                shape.set("transform", f"translate({child.get('x', '0')} {child.get('y', '0')})")
                parent[place] = shape
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "defs" and all(shape.tag == "path" for shape in child):
                parent.remove(child)


def _references(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "href":
                yield value.removeprefix("#")
            yield from (match["id"] for match in REFERENCE.finditer(value))


def _redirect(element: ET.Element, key: str) -> None:
    for name, value in element.attrib.items():
        if name == "href":
            element.set(name, f"#{key}-{value.removeprefix('#')}")
        else:
            element.set(name, REFERENCE.sub(rf"url(#{key}-\g<id>)", value))


def _style(style: str) -> str:
    style = style.replace(INK, "currentColor")
    for number, (placeholder, colour) in enumerate(zip(SERIES, FALLBACK, strict=True), 1):
        style = style.replace(placeholder, f"var(--dr-series-{number}, {colour})")
    return FONT.sub("", style)


def _drop_empty(root: ET.Element) -> None:
    """Drop groups and definitions that hold nothing."""
    for element in list(root.iter()):
        for child in list(element):
            if child.tag in ("defs", "g") and len(child) == 0:
                element.remove(child)
