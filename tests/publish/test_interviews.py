"""The mock interview gets from each page what it needs."""

import json
from pathlib import Path

import pytest

from publish.interviews import approaches, quoted, sections, table, write_interviews
from publish.problems import ExerciseError
from publish.project import Project, find_project

BODY = """\
## Question

> Add *all* numbers.
> Then say what it costs.

```python
## Clarify
```

## Clarify

| Ask | because the answer decides |
| :-- | :-- |
| May it be empty? | `0`, or an error |
| A \\| in it? | nothing |

## Outline

Measure first.

1. **Loop** over them.
   It is linear.
2. Call `sum`.

"Shall I?"

## Code
"""
METHOD = 'STEPS = ("Clarify", "Outline")\nBUDGETS = {20: {"Clarify": 8, "Outline": 12}}\n'
CLARIFY = "| Ask | because |\n| :-- | :-- |\n| May it be empty? | `[]` |\n"


@pytest.fixture
def ready(project: Project) -> Project:
    """The sound project with an interview's page, budgets, and what its question lacks for it."""
    (project.docs / "practice").mkdir(parents=True)
    (project.docs / "practice/interview.md").write_text("# Mock interview\n", "utf-8")
    (project.source / "answers/method.py").write_text(METHOD, "utf-8")
    page = page_of(project)
    text = page.read_text("utf-8").replace("What is the sum", "> What is the sum")
    page.write_text(text.replace("1. May the list be empty?\n", CLARIFY), "utf-8")
    return project


def page_of(project: Project) -> Path:
    """The source of the question's page."""
    return project.questions / "01-running-total.md"


def written(project: Project) -> dict:
    """What the browser gets."""
    path = project.catalogue.with_name("interviews.json")
    return json.loads(path.read_text("utf-8"))


def test_headings_in_code_open_no_section() -> None:
    """Sections are found by the headings that a reader sees."""
    found = sections(BODY)
    assert [*found] == ["Question", "Clarify", "Outline", "Code"]
    assert [found[title].line for title in found] == [1, 10, 17, 27]


def test_the_question_is_its_first_quotation() -> None:
    """As Markdown, without the marks."""
    assert quoted(sections(BODY)["Question"]) == "Add *all* numbers.\nThen say what it costs."
    assert quoted(sections(BODY)["Outline"]) == ""


def test_a_table_is_its_cells() -> None:
    """An escaped bar stays in its cell; a section without a table has no rows."""
    found = sections(BODY)
    assert table(found["Clarify"]) == [
        ["Ask", "because the answer decides"],
        ["May it be empty?", "`0`, or an error"],
        ["A \\| in it?", "nothing"],
    ]
    assert table(found["Outline"]) == []


def test_approaches_are_a_list_or_a_table_or_none() -> None:
    """Lines that go on belong to their item."""
    found = sections(BODY)
    assert approaches(found["Outline"]) == {
        "head": [],
        "rows": [["**Loop** over them. It is linear."], ["Call `sum`."]],
    }
    assert approaches(found["Clarify"])["head"] == ["Ask", "because the answer decides"]
    assert approaches(found["Code"]) == {"head": [], "rows": []}


def test_a_site_without_the_page_needs_nothing(project: Project) -> None:
    """No file is written, and no page is blamed."""
    assert not write_interviews(project)
    assert not project.catalogue.with_name("interviews.json").exists()


def test_the_browser_gets_steps_budgets_and_questions(ready: Project) -> None:
    """A file whose content is unchanged is not written again."""
    assert write_interviews(ready)
    assert not write_interviews(ready)
    content = written(ready)
    assert (content["steps"], content["budgets"]) == (["Clarify", "Outline"], {"20": [8, 12]})
    (question,) = content["questions"]
    assert question["prompt"] == "<p>What is the sum up to each place?</p>"
    assert question["page"] == "questions/01-running-total/"
    assert question["coding"] == "code"
    assert question["clarify"] == [{"ask": "May it be empty?", "decides": "`[]`"}]
    assert question["follow_ups"][0] == {
        "question": "What of a product?",
        "answer": "Start with one.",
    }
    (exercise,) = question["exercises"]
    assert (exercise["slug"], exercise["title"]) == ("running-total", "Running total")
    assert exercise["statement"].startswith("<p>")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("> What is", "What is", "01-running-total.md:11: the question is not quoted"),
        ("| :-- | :-- |\n", "", "01-running-total.md:14: there is no table of clarifying"),
        ("| `[]` |", "| `[]` | x |", "01-running-total.md:14: there is no table of clarifying"),
        ("## Code\n", "## Codes\n", "01-running-total.md:19: there is neither *Code* nor"),
        ("## Follow-ups", "## Follows", "01-running-total.md:1: an interview ends with 3"),
    ],
)
def test_what_a_page_lacks_is_named_with_its_line(
    ready: Project, old: str, new: str, told: str
) -> None:
    """And nothing is written."""
    page = page_of(ready)
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ExerciseError) as caught:
        write_interviews(ready)
    assert f"docs/questions/{told}" in str(caught.value)
    assert not ready.catalogue.with_name("interviews.json").exists()


def test_every_page_of_ours_has_what_an_interview_needs(tmp_path: Path) -> None:
    """Each question can be drawn, and each length's minutes add up to it."""
    ours = find_project(Path(__file__).parent)
    project = tmp_path / "project"
    project.mkdir()
    for name in ("exercises", "src"):
        (project / name).symlink_to(ours.root / name)
    for name in ("questions", "practice"):
        (project / "docs").mkdir(exist_ok=True)
        (project / "docs" / name).symlink_to(ours.docs / name)
    write_interviews(Project(project))
    content = written(Project(project))
    assert [question["slug"] for question in content["questions"]] == [*ours.pages]
    assert all(question["exercises"] for question in content["questions"])
    assert {length: sum(minutes) for length, minutes in content["budgets"].items()} == {
        "20": 20,
        "45": 45,
        "60": 60,
    }
