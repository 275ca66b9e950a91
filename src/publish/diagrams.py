"""How does a page draw what is connected with what?

A block prints the figure; Graphviz lays it out (as WebAssembly, in Node), the page colours it:

    ```python exec="1" html="1" id="try-on-architecture"
    from publish.diagrams import graph
    print(graph('digraph { rankdir=LR; images -> extractors -> store [label="results"] }',
                title="From images to results",
                alt="Images lead to extractors, extractors to a store of results."))
    ```

A node or an edge with `class="series-1"` (to `series-6`) takes that colour of the figures.
"""

from __future__ import annotations

import functools
import hashlib
import html
import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

from publish.cache import write_atomically
from publish.svg import inline

SCRIPT = Path(__file__).with_suffix(".mjs")
KEPT = Path(".cache/diagrams")
# Helvetica's widths are known to Graphviz and close to those of the page's fonts.
DEFAULTS = {
    "graphAttributes": {
        "bgcolor": "transparent",
        "fontname": "Helvetica",
        "fontsize": 13,
        "pad": 0.1,
    },
    "nodeAttributes": {
        "fontname": "Helvetica",
        "fontsize": 13,
        "shape": "box",
        "style": "rounded",
        "margin": "0.16,0.08",
        "height": 0.35,
    },
    "edgeAttributes": {"fontname": "Helvetica", "fontsize": 12, "arrowsize": 0.7},
}
COLOURED = re.compile(r'(fill|stroke)="(black|#000000)"')
LEAST_WIDTH = 480


def graph(dot: str, *, title: str, alt: str) -> str:
    """HTML of a figure that draws the graph.

    The same input always gives the same text. On narrow screens a wide graph can be scrolled.

    Args:
        dot: The graph in Graphviz's language, without colours.
        title: The caption.
        alt: What a reader sees in the drawing, in a sentence or two, for those who cannot.

    Raises:
        ValueError: If a text is empty, or Graphviz does not understand the graph.
    """
    for name, text in {"dot": dot, "title": title, "alt": alt}.items():
        if not text.strip():
            raise ValueError(f"a diagram needs a text for `{name}`")
    key = "diagram-" + hashlib.sha256(repr((dot, title, alt)).encode()).hexdigest()[:8]
    drawn = inline(_coloured(_laid_out(dot)), key, title, alt)
    match = re.search(r' width="([\d.]+)"', drawn)
    width = float(match[1]) if match else 0.0
    style = f' style="max-width: {width:.0f}px; min-width: {min(width, LEAST_WIDTH):.0f}px"'
    return "\n".join(
        (
            '<figure class="dr-figure dr-diagram">',
            f'<div class="dr-diagram-room">{drawn.replace("<svg", f"<svg{style}", 1)}</div>',
            f"<figcaption>{html.escape(title)}</figcaption>",
            "</figure>",
        )
    )


@functools.cache
def _laid_out(dot: str) -> str:
    """Graphviz's SVG; kept from one build to the next."""
    asked = json.dumps({"dot": dot, "defaults": DEFAULTS})
    digest = hashlib.sha256((SCRIPT.read_text(encoding="utf-8") + asked).encode()).hexdigest()
    kept = KEPT / f"{digest[:32]}.svg"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    done = subprocess.run(
        ["node", str(SCRIPT)], input=asked, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise RuntimeError(f"Graphviz could not be run: {lines[-1] if lines else 'no message'}")
    drawn = json.loads(done.stdout)
    if drawn["errors"]:
        raise ValueError(f"Graphviz does not understand the graph: {'; '.join(drawn['errors'])}")
    svg: str = drawn["svg"]
    KEPT.mkdir(parents=True, exist_ok=True)
    write_atomically(kept, svg)
    return svg


def _coloured(svg: str) -> str:
    """The drawing in the colour of the page's text, without a tooltip for each part."""
    root = ET.fromstring(COLOURED.sub(r'\1="currentColor"', svg))
    for element in list(root.iter()):
        for child in list(element):
            if child.tag.endswith("}title"):
                element.remove(child)
        for name in ("font-family", "id", "{http://www.w3.org/XML/1998/namespace}space"):
            element.attrib.pop(name, None)
        if element.tag.endswith("}text") and "fill" not in element.attrib:
            element.set("fill", "currentColor")
    return ET.tostring(root, encoding="unicode")
