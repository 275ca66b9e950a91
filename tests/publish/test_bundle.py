"""The browser loads exercises from a bundle that is rewritten only when it changes."""

import json
import shutil

import pytest

from publish.bundle import write_bundle
from publish.problems import ExerciseError
from publish.project import Project

FILES = ["running-total.json", "index.json"]


def test_holds_what_the_browser_needs(project: Project) -> None:
    """And the names of the tests that must pass."""
    assert write_bundle(project) == FILES
    content = json.loads((project.bundle / "running-total.json").read_text(encoding="utf-8"))
    assert list(content) == [
        "version",
        "slug",
        "title",
        "question",
        "difficulty",
        "minutes",
        "hash",
        "names",
        "starter",
        "tests",
        "expected",
        "hints",
        "files",
        "solution",
        "wrong",
    ]
    assert content["expected"][0] == "test_adds_up[ordinary]"
    assert content["hints"][1] == "<p>Keep it in a variable and add to it.</p>"
    assert content["starter"] == (project.exercises / "running-total" / "starter.py").read_text(
        encoding="utf-8"
    )
    assert len(content["hash"]) == 12


def test_holds_the_advice_as_html(project: Project) -> None:
    """Only of wrong answers that have some, with the tests that they fail."""
    path = project.exercises / "running-total" / "exercise.toml"
    text = path.read_text(encoding="utf-8")
    why = 'why = "Loses the sign."\n'
    path.write_text(text.replace(why, f'{why}advice = "Keep the *sign*."\n'), encoding="utf-8")
    write_bundle(project)
    content = json.loads((project.bundle / "running-total.json").read_text(encoding="utf-8"))
    assert content["wrong"] == {
        "adds_absolute_values": {
            "fails": ["test_adds_up[negative]"],
            "advice": "<p>Keep the <em>sign</em>.</p>",
        }
    }


def test_the_index_lists_all(project: Project) -> None:
    """With what a list of exercises shows."""
    write_bundle(project)
    index = json.loads((project.bundle / "index.json").read_text(encoding="utf-8"))
    (entry,) = index["exercises"]
    assert (entry["slug"], entry["question"]) == ("running-total", "running-total")


def test_unchanged_files_are_left_alone(project: Project) -> None:
    """Only what an edit touches is written."""
    write_bundle(project)
    assert write_bundle(project) == []
    toml = project.exercises / "running-total" / "exercise.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace("Keep it", "Keep *it*"), encoding="utf-8")
    assert write_bundle(project) == ["running-total.json"]


def test_a_draft_is_told_of_changed_tests_only(project: Project) -> None:
    """The hash depends on tests and starter, not on hints."""

    def hash_() -> str:
        write_bundle(project)
        return json.loads((project.bundle / "index.json").read_text("utf-8"))["exercises"][0][
            "hash"
        ]

    first = hash_()
    for name, kept in (("exercise.toml", True), ("starter.py", False)):
        path = project.exercises / "running-total" / name
        path.write_text(path.read_text("utf-8") + "# more\n", encoding="utf-8")
        assert (hash_() == first) == kept


def test_files_of_removed_exercises_go(project: Project) -> None:
    """Others in the folder above stay."""
    write_bundle(project)
    shutil.rmtree(project.exercises / "running-total")
    assert write_bundle(project) == ["index.json", "running-total.json (removed)"]
    assert [path.name for path in project.bundle.iterdir()] == ["index.json"]


def test_nothing_is_written_while_an_exercise_cannot_be_published(project: Project) -> None:
    """Every problem is named."""
    write_bundle(project)
    before = {path: path.read_bytes() for path in project.bundle.iterdir()}
    folder = project.exercises / "running-total"
    shutil.copytree(folder, project.exercises / "second")
    (folder / "exercise.toml").write_text("title =", encoding="utf-8")
    tests = project.exercises / "second" / "test_solution.py"
    tests.write_text("import nowhere_at_all\n", encoding="utf-8")
    with pytest.raises(ExerciseError, match="nowhere_at_all") as raised:
        write_bundle(project)
    assert "exercises/running-total/exercise.toml:1: is not TOML" in str(raised.value)
    assert {path: path.read_bytes() for path in project.bundle.iterdir()} == before
