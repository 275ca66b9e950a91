"""The project is found from any folder in it."""

from pathlib import Path

import pytest

from publish.problems import Problem, ProjectError, listed, suggestion
from publish.project import Project, find_project


def test_is_found_from_a_folder_below(project: Project) -> None:
    """By its mkdocs.yml."""
    assert find_project(project.exercises / "running-total" / "wrong") == project


def test_elsewhere_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    """And which folder was meant."""
    with pytest.raises(ProjectError, match=r"no mkdocs\.yml here or in any folder above"):
        find_project(tmp_path)


def test_knows_pages_and_exercises_by_slug(project: Project) -> None:
    """Numbers order the pages and are not part of the slug."""
    page = project.questions / "01-running-total.md"
    assert project.pages == {"running-total": page}
    assert project.slugs() == ["running-total"]
    assert project.name(page) == "docs/questions/01-running-total.md"


def test_a_project_without_exercises_has_none(tmp_path: Path) -> None:
    """A missing folder is no failure."""
    assert Project(tmp_path).slugs() == []


def test_a_problem_reads_as_path_what_and_mend() -> None:
    """With one full stop at the end."""
    assert str(Problem("a.md:3", "is empty", "Write it")) == "a.md:3: is empty. Write it."
    assert str(Problem("a.md", "is odd", "Is it?")) == "a.md: is odd. Is it?"


def test_suggestions_name_what_is_near_or_what_there_is() -> None:
    """Long lists are cut."""
    assert suggestion("two-sums", ["two-sum", "sorting"]) == 'Did you mean "two-sum"?'
    assert suggestion("x", ["b", "a"]) == 'Known are "a" and "b".'
    assert suggestion("x", []) == "There are none yet."
    assert suggestion("x", [f"slug-{n:02}" for n in range(20)]).endswith('"slug-11" and 8 more.')
    assert listed(["a", "b", "c"], "or") == '"a", "b" or "c"'
