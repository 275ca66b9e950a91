"""Where does a reader write a story of their own?

A custom fence of `pymdownx.superfences`, at the end of a page's section Connect. Each of its lines
is a prompt; the page's script adds the field, and keeps what is written with the drafts.

    ```story
    What had to find what, and how many of each?
    What did you key it by, and why?
    What did it cost before and after?
    ```
"""

from __future__ import annotations

import html
from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException  # type: ignore[import-untyped]

from publish.rendering import markdown_html


class StoryError(SuperFencesException):  # type: ignore[misc]
    """Raised for a fence without a prompt; superfences lets it end the build."""


def story(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: object,
) -> str:
    """The HTML of the prompts, and of the place of the field.

    Raises:
        StoryError: If the fence holds no prompt.
    """
    prompts = [line.strip() for line in source.splitlines() if line.strip()]
    if not prompts:
        raise StoryError("A `story` fence holds a prompt a line, such as: What did it cost?")
    items = "".join(
        f"<li>{markdown_html(prompt).removeprefix('<p>').removesuffix('</p>')}</li>"
        for prompt in prompts
    )
    title = html.escape("Your story")
    return "\n".join(
        (
            '<section class="dr-story" aria-labelledby="your-story">',
            f'<p class="dr-story-title" id="your-story">{title}</p>',
            f"<ul>{items}</ul>",
            "</section>",
        )
    )
