"""Mutants that only change annotations are none, and the list of survivors is checked."""

from pathlib import Path

import pytest

from publish.cache import Cache
from publish.exercises import load
from publish.judge import Judge
from publish.mutants import Listed, Mutant, _essence, listed, survivors
from publish.project import Project


def test_annotations_are_no_difference() -> None:
    """Nothing that runs depends on them; all else is a difference."""
    code = "def f(a: int | None) -> int:\n    b: int = a\n    return b + 1\n"
    assert _essence(code) == _essence(code.replace("int | None", "int & None"))
    assert _essence(code) != _essence(code.replace("b + 1", "b - 1"))


def test_a_mutant_that_passes_survives(project: Project, tmp_path: Path) -> None:
    """The tests kill one and miss the other."""
    exercise, problems = load(project, "running-total")
    assert problems == []
    wrong = "def running_total(nums):\n    return list(nums)\n"
    mutants = [Mutant("Same", 1, exercise.solution), Mutant("Worse", 2, wrong)]
    assert [*survivors(exercise, mutants, Judge(Cache(tmp_path)))] == mutants[:1]
    assert mutants[1].change == "return list(nums)"


def test_survivors_need_a_reason(tmp_path: Path) -> None:
    """An entry without one is an error that shows it."""
    path = tmp_path / "mutants.toml"
    assert listed(Project(tmp_path)) == Listed({}, {})
    path.write_text(
        '[[survivor]]\nexercise = "a"\nchange = "x = 1"\nreason = "hardly ever"\n'
        '[[equivalent]]\nexercise = "b"\nline = "y = 2"\nreason = "any order does"\n'
    )
    assert listed(Project(tmp_path)) == Listed(
        {("a", "x = 1"): "hardly ever"}, {("b", "y = 2"): "any order does"}
    )
    path.write_text('[[survivor]]\nexercise = "a"\nchange = "x = 1"\n')
    with pytest.raises(ValueError, match="needs `exercise`, `change` and `reason`"):
        listed(Project(tmp_path))
    path.write_text('[[equivalent]]\nexercise = "a"\nreason = "equal"\n')
    with pytest.raises(ValueError, match="needs `exercise`, `line` and `reason`"):
        listed(Project(tmp_path))
