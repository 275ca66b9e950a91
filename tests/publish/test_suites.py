"""Exercises in which the learner writes the tests: read, checked, bundled and graded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from publish.bundle import write_bundle
from publish.cache import Cache
from publish.check import check
from publish.cli import main
from publish.exercises import load_sound
from publish.memory import recall
from publish.project import Project, choose, current_project, find_project
from publish.scores import failures, scores
from tests.grader.suite.spans import GOOD, NAMES
from tests.publish.suite_exercise import SLUG, add


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of verdicts for all tests here."""
    return tmp_path_factory.mktemp("suites") / "verdicts"


@pytest.fixture
def folder(project: Project) -> Path:
    """The folder of a sound exercise of this kind."""
    return add(project)


def found(project: Project, verdicts: Path) -> list[str]:
    """The problems of the exercise."""
    return [str(problem) for problem in check(project, [SLUG], Cache(verdicts)).problems]


def test_a_sound_one_has_no_problem(project: Project, folder: Path, verdicts: Path) -> None:
    """Solution, starter, weak suites and versions are what they should be."""
    assert found(project, verdicts) == []


def test_the_solution_imports_what_the_learner_imports(project: Project, folder: Path) -> None:
    """The answer's suite imports the answer; what is shown does not."""
    exercise = load_sound(project, SLUG)
    assert "from spans import span\n" in exercise.solution
    assert "answers" not in exercise.solution
    assert exercise.solution == GOOD.lstrip()


def test_the_files_are_the_specification_and_the_versions(project: Project, folder: Path) -> None:
    """The reference is cut from the answer, without its docstring above."""
    files = load_sound(project, SLUG).files
    assert sorted(files) == [
        "modules/spans.py",
        "reference.py",
        "versions/mutants/answers_zero.py",
        "versions/mutants/ignores_the_last.py",
        "versions/mutants/sorts_in_place.py",
        "versions/mutants/starts_at_zero.py",
        "versions/right/looks_once.py",
        "versions/right/reference.py",
        "versions/right/sorts.py",
    ]
    assert files["versions/right/reference.py"].startswith("from collections.abc import Sequence")


def test_a_change_of_a_version_changes_the_hash(project: Project, folder: Path) -> None:
    """A draft made for the old versions may no longer fit; other exercises have none."""
    before = recall(project, SLUG).hash
    other = recall(project, "running-total")
    assert other.versions == ()
    path = folder / "versions/mutants/answers_zero.py"
    path.write_text(
        path.read_text(encoding="utf-8").replace("else 0", "else 0.0"), encoding="utf-8"
    )
    assert recall(project, SLUG).hash != before


def test_a_change_of_the_answer_is_seen(project: Project, folder: Path) -> None:
    """It is a file outside the exercise's folder."""
    recall(project, SLUG)
    path = project.source / "answers" / "spans.py"
    path.write_text(path.read_text(encoding="utf-8").replace("max(numbers) -", "0 +"), "utf-8")
    assert "0 +" in recall(project, SLUG).files["versions/right/reference.py"]


def test_the_bundle_carries_the_versions(project: Project, folder: Path) -> None:
    """And the names of the tests, one for each version."""
    write_bundle(project)
    content = json.loads((project.bundle / f"{SLUG}.json").read_text(encoding="utf-8"))
    assert content["expected"] == NAMES
    assert content["names"] == []
    assert content["files"] == load_sound(project, SLUG).files


def test_the_command_grades_a_suite(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it grades any submission."""
    monkeypatch.chdir(project.root)
    good = CliRunner().invoke(main, ["grade", SLUG, "-"], input=GOOD)
    assert good.exit_code == 0, good.output
    weak = CliRunner().invoke(main, ["grade", SLUG, str(folder / "wrong/never_empty.py")])
    assert weak.exit_code == 1
    assert "A version that returns 0 for no numbers survives" in weak.output


def test_pages_can_show_what_suites_are_worth(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of all, and the messages of one."""
    monkeypatch.syspath_prepend(find_project(Path(__file__).parent).source)
    before = current_project()
    choose(project)
    try:
        table = scores(SLUG, {"The same again.": "answers.crop_box.world"}).splitlines()
        told = failures(SLUG, "never_empty")
        with pytest.raises(ValueError, match="has no wrong answer 'never'"):
            failures(SLUG, "never")
    finally:
        choose(before)
    assert table[0] == (
        "|  | Your tests pass on a right version | One of your tests fails on a wrong version |"
    )
    assert "| Passes no empty list. | 3 of 3 | 3 of 4 |" in table
    assert table[-1] == "| The solution. | 3 of 3 | 4 of 4 |"
    assert table[-2].startswith("| The same again. | 0 of 3 |")
    assert told == (
        "- A version that returns 0 for no numbers survives: no test of yours fails on it."
    )


def write(name: str, text: str) -> Callable[[Path], None]:
    """Writes a file of the exercise."""
    return lambda folder: (folder / name).write_text(text, encoding="utf-8") and None


def remove(name: str) -> Callable[[Path], None]:
    """Removes a file of the exercise."""
    return lambda folder: (folder / name).unlink()


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Changes a file of the exercise, which holds the old text."""

    def spoil(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def span(body: str, *, says: str = "Does something else.", parameters: str = "numbers") -> str:
    """A version."""
    return f'"""{says}"""\n\n\ndef span({parameters}):\n    {body}\n'


MUTANT = "versions/mutants/another.py"
RIGHT = "versions/right/another.py"
EQUAL = "return max(numbers) - min(numbers)"
SPOILT = {
    "a mutant that is right": (
        write(MUTANT, span("return -min(numbers) + max(numbers)")),
        f"{MUTANT}: A version that does something else survives: no test of yours fails on it. "
        "Add a test that fails on it to src/answers/spans_suite.py, or let it differ.",
    ),
    "a right version that is wrong": (
        write(RIGHT, span("return max(numbers)")),
        f"{RIGHT}: Your `test_measures[numbers0-2]` rejects a right version, one that does "
        "something else: assert 5 == 2",
    ),
    "a twin of the reference": (
        write(MUTANT, span(EQUAL)),
        f"{MUTANT}: is the same program as the reference. Make another version, or remove it.",
    ),
    "a twin of a mutant": (
        write(
            "versions/mutants/zero.py",
            span("return max(numbers) - min(numbers) if numbers else 0"),
        ),
        "versions/mutants/zero.py: is the same program as versions/mutants/answers_zero.py.",
    ),
    "no docstring": (
        write(MUTANT, "def span(numbers):\n    return 0\n"),
        f"{MUTANT}: has no sentence that says what this version does.",
    ),
    "a docstring that is no sentence": (
        write(MUTANT, span("return 0", says="zero")),
        f"{MUTANT}: has no sentence that says what this version does.",
    ),
    "another name": (
        write(MUTANT, '"""Is named otherwise."""\n\n\ndef spam(numbers):\n    return 0\n'),
        f"{MUTANT}: does not define `span`. Define it.",
    ),
    "no function": (
        write(MUTANT, '"""Is no function."""\n\nspan = max\n'),
        f"{MUTANT}: `span` is no plain function. Define it with `def`",
    ),
    "a generator": (
        write(MUTANT, span("yield 0")),
        f"{MUTANT}:4: `span` is no plain function. Return a list, say",
    ),
    "other parameters": (
        write(MUTANT, span("return 0", parameters="numbers, *more")),
        f"{MUTANT}:4: `span` takes other parameters. Write `(numbers)`, as in the specification.",
    ),
    "a foreign import": (
        write(MUTANT, span("import numpy\n    return numpy.ptp(numbers) + 1")),
        f"{MUTANT}:5: imports `numpy`. Use the standard library alone",
    ),
    "a version that does not load": (
        write(MUTANT, '"""Stops."""\n1 / 0\n\n\ndef span(numbers):\n    return 0\n'),
        "versions: cannot be used: test_notices[starts at zero]: the version another does not "
        "load: ZeroDivisionError('division by zero'). Let each load.",
    ),
    "a syntax error": (
        write(MUTANT, '"""Breaks."""\ndef span(:\n'),
        f"{MUTANT}:2: does not compile: ",
    ),
    "too few mutants": (
        remove("versions/mutants/answers_zero.py"),
        "versions/mutants: holds 3 versions. Write at least 4.",
    ),
    "too few right versions": (
        remove("versions/right/sorts.py"),
        "versions/right: holds 1 versions. Write at least 2.",
    ),
    "a reference of its own": (
        write("versions/right/reference.py", span(EQUAL)),
        "versions/right/reference.py: is what `subject` gives already. Rename it, or remove it.",
    ),
    "no specification": (
        remove("modules/spans.py"),
        "modules: holds no Python file. Write modules/NAME.py",
    ),
    "two specifications": (
        write("modules/more.py", 'def more():\n    """More."""\n'),
        "modules: holds 2 files. Keep one",
    ),
    "a specification without docstring": (
        write("modules/spans.py", "def span(numbers):\n    pass\n"),
        "modules/spans.py:1: `span` has no docstring. Write what the learner is to hold it to.",
    ),
    "a class in the specification": (
        change("modules/spans.py", "def span", "class Span:\n    pass\n\n\ndef span"),
        "modules/spans.py:4: `Span` is no plain function. Specify plain functions",
    ),
    "a specification of what the answer lacks": (
        change("modules/spans.py", "def span", "def spam"),
        "src/answers/spans.py: not defined at the top level: spam.",
    ),
    "the name of a library module": (
        lambda folder: (folder / "modules/spans.py").rename(folder / "modules/math.py") and None,
        "modules/math.py: has the name of another module. Rename it.",
    ),
    "a stray file": (
        write("versions/notes.txt", "x"),
        "versions/notes.txt: does not belong in an exercise.",
    ),
    "names": (
        change("exercise.toml", "minutes", 'names = ["span"]\nminutes'),
        "exercise.toml: has `names`, but the learner writes tests, whatever their names.",
    ),
    "a subject that does not exist": (
        change("exercise.toml", '"answers.spans"', '"answers.spam"'),
        'exercise.toml: `subject` is "answers.spam", but src/answers/spam.py does not exist.',
    ),
    "a suite without tests": (
        change("../../src/answers/spans_suite.py", "def test_", "def check_"),
        "src/answers/spans_suite.py: has no test. Write the suite that solves the exercise.",
    ),
    "a suite that imports more": (
        change(
            "../../src/answers/spans_suite.py",
            "    assert numbers ==",
            "    import numpy\n    assert numbers ==",
        ),
        "src/answers/spans_suite.py: the solution of test-the-span imports `numpy`.",
    ),
    "a starter without a test": (
        change("starter.py", "def test_", "def check_"),
        "starter.py: has no test. Show the learner one, as a sample.",
    ),
    "a statement about something else": (
        change("statement.md", "span", "spread"),
        "statement.md: does not mention `span`. Show its signature.",
    ),
}


@pytest.mark.parametrize(("spoil", "problem"), SPOILT.values(), ids=SPOILT)
def test_what_is_wrong_is_said_with_file_and_cure(
    project: Project, folder: Path, verdicts: Path, spoil: Callable[[Path], None], problem: str
) -> None:
    """One thing is spoilt, and it is named."""
    spoil(folder)
    problems = found(project, verdicts)
    assert any(problem in line for line in problems), "\n".join(problems)
