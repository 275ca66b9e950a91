"""An exercise in a page can be read without JavaScript."""

import markdown
import pytest
from lxml import html

from publish import fence
from publish.exercises import load
from publish.fence import FenceError, _found_by_its_prose
from publish.project import Project, choose


def render(project: Project, text: str, formatter=fence.exercise) -> html.HtmlElement:
    """The rendered page, made without MkDocs."""
    choose(project)
    fences = [{"name": "exercise", "class": "dr-exercise", "format": formatter}]
    return html.fromstring(
        "<body>"
        + markdown.markdown(
            text,
            extensions=["pymdownx.superfences", "pymdownx.highlight"],
            extension_configs={"pymdownx.superfences": {"custom_fences": fences}},
        )
        + "</body>"
    )


def edit(project: Project, name: str, text: str) -> None:
    """Replace a file of the exercise."""
    (project.exercises / "running-total" / name).write_text(text, encoding="utf-8")


def test_shows_the_exercise_in_a_named_section(project: Project) -> None:
    """The markup that the editor mounts into."""
    page = render(project, "## Exercises\n\n```exercise\nrunning-total\n```\n\nAfter.")
    (section,) = page.iter("section")
    exercise, _ = load(project, "running-total")
    assert dict(section.attrib) == {
        "class": "dr-exercise",
        "data-exercise": "running-total",
        "data-hash": exercise.hash,
        "data-state": "idle",
        "aria-labelledby": "exercise-running-total",
    }
    assert page.get_element_by_id("exercise-running-total").text == "Running total"
    assert section.findtext("p[@class='dr-meta']") == "easy · about 5 minutes"
    assert [child.get("class") or child.tag for child in section] == [
        "h3",
        "dr-meta",
        "dr-statement",
        "dr-editor",
        "dr-tests",
        "noscript",
    ]
    assert "dryrun grade running-total my_solution.py" in section.text_content()


def test_the_statement_is_rendered_with_its_code(project: Project) -> None:
    """Highlighted like other code, with headings below the exercise's own."""
    edit(project, "statement.md", "## Limits\n`running_total`\n\n```python\nx == 1\n```\n\n### A\n")
    (statement,) = render(project, "```exercise\nrunning-total\n```").find_class("dr-statement")
    assert [item.tag for item in statement] == ["h4", "p", "div", "h5"]
    assert statement.find("div").get("class") == "highlight"


def test_the_starter_survives_to_the_letter(project: Project) -> None:
    """Markup, empty lines and line ends at either end included."""
    text = '\n\n# TODO <b> & "quotes"\ndef running_total(nums):\n\n    return "&lt;"\n\n'
    edit(project, "starter.py", text)
    page = render(project, "```exercise\nrunning-total\n```")
    assert page.find_class("dr-starter")[0].find("code").text == text


def test_works_inside_other_parts_of_a_page(project: Project) -> None:
    """Such as a list."""
    page = render(project, "- item\n\n    ```exercise\n    running-total\n    ```\n")
    assert page.find(".//li//section") is not None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("running-totl", 'no exercise "running-totl". Did you mean "running-total"?'),
        ("", "holds one slug"),
        ("two words", "holds one slug"),
        ("../running-total", "There is no exercise"),
    ],
)
def test_an_unusable_slug_ends_the_build(project: Project, content: str, message: str) -> None:
    """And is not swallowed by superfences."""
    with pytest.raises(FenceError) as raised:
        render(project, f"```exercise\n{content}\n```")
    assert message in str(raised.value)


def test_an_exercise_with_problems_ends_the_build(project: Project) -> None:
    """Naming them."""
    edit(project, "exercise.toml", "title = ")
    with pytest.raises(FenceError, match=r"exercise\.toml:1: is not TOML"):
        render(project, "```exercise\nrunning-total\n```")


def test_a_preview_shows_the_error_in_the_page(project: Project) -> None:
    """So that the author's server lives on."""
    page = render(project, "```exercise\nrunning-totl\n```", fence.preview)
    (alert,) = page.xpath("//*[@role='alert']")
    assert 'Did you mean "running-total"?' in alert.text_content()


def test_lists_of_a_statement_are_left_out_of_the_search() -> None:
    """Each outermost list has one element around it; what is not in a list is as it was."""
    inner = "<ul>\n<li>a<ul><li>b</li></ul></li>\n</ul>"
    marked = f"<section data-search-exclude>{inner}</section>"
    assert _found_by_its_prose(f"<p>x</p>\n{inner}\n<ul></ul>") == (
        f"<p>x</p>\n{marked}\n<section data-search-exclude><ul></ul></section>"
    )
    assert _found_by_its_prose("<p>x</p>") == "<p>x</p>"
