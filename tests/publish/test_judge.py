"""Verdicts are remembered, and forgotten when what they depend on changes."""

from pathlib import Path

from publish.cache import Cache
from publish.exercises import load_sound
from publish.judge import Judge, judge
from publish.project import Project


def test_an_unchanged_submission_is_not_graded_again(graded_project: Project) -> None:
    """Its verdict comes from the folder, as an altered one shows."""
    exercise = load_sound(graded_project, "running-total")
    judge_ = Judge(Cache(graded_project.cache))
    expected = judge_.expected(exercise)
    first = judge_.grade(exercise, exercise.solution, expected)
    assert first.status == "pass"
    for path in graded_project.cache.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(first.message, "From the cache."), encoding="utf-8")
    again = judge_.grade(exercise, exercise.solution, expected)
    assert again.message == "From the cache."
    changed = judge_.grade(exercise, exercise.solution + "# changed\n", expected)
    assert changed.message == first.message


def test_progress_counts_up_to_the_total(graded_project: Project) -> None:
    """The tests of an exercise, its solution, its starter and each wrong answer."""
    heard: list[tuple[int, int, str]] = []
    exercise = load_sound(graded_project, "running-total")
    cache = Cache(graded_project.cache)
    problems = judge(graded_project, [exercise], cache, lambda *step: heard.append(step))
    assert problems == []
    assert [step[0] for step in heard] == list(range(8))
    assert {step[1] for step in heard} == {7}
    assert heard[0][2] == "running-total: its tests"
    assert heard[-1] == (7, 7, "")


def test_an_endless_wrong_answer_is_a_problem(graded_project: Project) -> None:
    """It is ended, and the rest is judged all the same."""
    wrong = graded_project.exercises / "running-total" / "wrong" / "adds_absolute_values.py"
    text = "def running_total(nums):\n    while True:\n        pass\n"
    Path(wrong).write_text(text, encoding="utf-8")
    exercise = load_sound(graded_project, "running-total")
    cache = Cache(graded_project.cache)
    (problem,) = judge(graded_project, [exercise], cache, lambda *step: None, time_limit=1)
    assert problem.path == "exercises/running-total/wrong/adds_absolute_values.py"
    assert problem.what.startswith("ends with timeout: ")
