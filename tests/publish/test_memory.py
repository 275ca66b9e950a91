"""An unchanged exercise is not read again, and a changed one always is."""

import pytest

from publish.memory import recall
from publish.problems import ExerciseError
from publish.project import Project


def test_an_unchanged_exercise_is_the_same_object(project: Project) -> None:
    """So that it need not be rendered again either."""
    assert recall(project, "running-total") is recall(project, "running-total")


@pytest.mark.parametrize(
    "name",
    [
        "exercises/running-total/statement.md",
        "exercises/running-total/wrong/returns_the_total.py",
        "src/answers/running_total.py",
    ],
)
def test_a_change_of_any_file_is_seen(project: Project, name: str) -> None:
    """The answer's module included."""
    before = recall(project, "running-total")
    path = project.root / name
    path.write_text(path.read_text(encoding="utf-8") + "\n# More\n", encoding="utf-8")
    assert recall(project, "running-total") is not before


def test_a_file_that_comes_or_goes_is_seen(project: Project) -> None:
    """As it makes the exercise unusable."""
    recall(project, "running-total")
    path = project.exercises / "running-total" / "notes.txt"
    path.touch()
    with pytest.raises(ExerciseError, match=r"notes\.txt"):
        recall(project, "running-total")
    path.unlink()
    recall(project, "running-total")
    project.source.joinpath("answers", "running_total.py").unlink()
    with pytest.raises(ExerciseError, match="does not exist"):
        recall(project, "running-total")
