"""The place for a reader's own story is there before any script."""

import markdown
import pytest
from lxml import html

from publish.story import StoryError, story


def render(text: str) -> html.HtmlElement:
    """The rendered page, made without MkDocs."""
    fences = [{"name": "story", "class": "story", "format": story}]
    return html.fromstring(
        markdown.markdown(
            text,
            extensions=["pymdownx.superfences"],
            extension_configs={"pymdownx.superfences": {"custom_fences": fences}},
        )
    )


def test_each_line_is_a_prompt() -> None:
    """A list under a name."""
    section = render("```story\nWhat was slow?\n\nWhat did `x < y` cost?\n```")
    assert section.get("class") == "dr-story"
    assert section.get_element_by_id(section.get("aria-labelledby")).text == "Your story"
    assert [item.text_content() for item in section.iter("li")] == [
        "What was slow?",
        "What did x < y cost?",
    ]


def test_without_a_prompt_it_is_an_error() -> None:
    """The build ends and says what the fence holds."""
    with pytest.raises(StoryError, match="a prompt a line"):
        render("```story\n\n```")
