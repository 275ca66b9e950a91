"""How does an author's Markdown become HTML, in the same look as the rest of the page?"""

from __future__ import annotations

import html
import re
from functools import cache

import markdown

HEADING = re.compile(r"<(/?)h([1-6])\b")
EXTENSIONS = ("pymdownx.highlight", "pymdownx.superfences", "pymdownx.inlinehilite", "tables")
CONFIGURATION = {"pymdownx.highlight": {"use_pygments": True, "anchor_linenums": False}}


def markdown_html(text: str, demote: int = 0) -> str:
    """The HTML of a Markdown text, its headings `demote` levels lower than written."""
    rendered = str(_converter().reset().convert(text))
    if not demote:
        return rendered
    return HEADING.sub(lambda tag: f"<{tag[1]}h{min(6, int(tag[2]) + demote)}", rendered)


def code_html(code: str, language: str = "python") -> str:
    """The HTML of a piece of code, highlighted as the page's other code is."""
    return markdown_html(fenced(code, language))


def fenced(code: str, language: str = "python", options: str = "") -> str:
    """The Markdown of a code block, its fence longer than any in the code."""
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    head = f"{language} {options}".strip()
    return f"{fence}{head}\n{code.rstrip()}\n{fence}\n"


def plain_code_html(code: str, css_class: str, label: str, language: str = "python") -> str:
    """The HTML of a piece of code whose text content is exactly the code; Tab reaches it."""
    escaped = html.escape(code, quote=False)
    reached = f'tabindex="0" role="region" aria-label="{html.escape(label)}"'
    shown = f'<code class="language-{language}">{escaped}</code>'
    return f'<pre class="{css_class}" {reached}>{shown}</pre>'


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGURATION)
