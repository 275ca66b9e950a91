"""Headings and fences are found without rendering."""

from publish.markdown_text import Heading, fences, front_matter, headings


def test_headings_in_code_are_none() -> None:
    """A comment in a block is not a heading."""
    text = "# One\n```python\n# two\n```\n## Three ##\n    # four\n"
    assert headings(text) == [Heading(1, 1, "One"), Heading(5, 2, "Three")]


def test_fences_carry_language_options_and_section() -> None:
    """Options may be quoted either way or not at all."""
    text = "## Code\n~~~{.python exec=1 id='a b' title=\"x=y\"}\ncode\n~~~\n"
    (fence,) = fences(text)
    assert (fence.language, fence.code, fence.line, fence.section) == ("python", "code", 2, "Code")
    assert fence.options == {"exec": "1", "id": "a b", "title": "x=y"}


def test_a_fence_in_a_fence_is_text() -> None:
    """Only an equally long fence closes."""
    (fence,) = fences("````md\n```python\nx\n```\n````\n")
    assert fence.code == "```python\nx\n```"


def test_an_indented_fence_loses_its_indentation() -> None:
    """As in an admonition or a list."""
    (fence,) = fences('!!! note\n    ```py exec="1"\n    if x:\n        y\n    ```\n')
    assert fence.code == "if x:\n    y"


def test_an_unclosed_fence_is_none() -> None:
    """Nothing is executed that the page would not execute."""
    assert fences("```python\nx\n") == []


def test_front_matter_keeps_the_lines_of_the_body() -> None:
    """So that messages name the line of the file."""
    yaml, body = front_matter("---\na: 1\n---\n# Title\n")
    assert (yaml, headings(body)) == ("a: 1\n", [Heading(4, 1, "Title")])


def test_a_text_without_front_matter_is_all_body() -> None:
    """A rule in the text is no front matter."""
    assert front_matter("text\n---\n") == ("", "text\n---\n")
