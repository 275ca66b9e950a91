"""What is in an exercise's folder?

The loader returns as much of the exercise as can be read, together with everything that is wrong
with it: a problem in one file never hides a problem in another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from publish import suites
from publish.problems import ExerciseError, Problem, suggestion
from publish.project import Project
from publish.reading import NO_TEXTS, Reader, Table, dotted, one_of, some_texts, texts, whole, words
from publish.solution import solution_text

DIFFICULTIES = ("easy", "medium", "hard")
KEYS = (
    "title",
    "question",
    "solution",
    "names",
    "difficulty",
    "minutes",
    "hints",
    "wrong",
    suites.KEY,
)
FILES = ("exercise.toml", "statement.md", "starter.py", "test_solution.py")
IGNORED = ("__pycache__", ".pytest_cache")


@dataclass(frozen=True)
class WrongAnswer:
    """One plausible mistake, and the tests that notice it."""

    name: str
    """The stem of its file in `wrong/`."""
    why: str
    """One sentence about the mistake."""
    fails: tuple[str, ...]
    """The tests that it fails, all others being passed."""
    code: str
    advice: str = ""
    """Markdown for a learner whose submission fails the same tests; empty if there is none."""


@dataclass(frozen=True)
class Exercise:
    """An exercise as its folder describes it; what could not be read is empty."""

    folder: Path
    title: str
    question: str
    """The slug of the page that poses it."""
    module: str
    """The module of the answer that solves it, such as `answers.two_sum`."""
    module_path: Path
    names: tuple[str, ...]
    """What the learner defines and the tests import from `solution`."""
    difficulty: str
    minutes: int
    hints: tuple[str, ...]
    statement: str
    starter: str
    tests: str
    solution: str
    """The part of the answer's module that solves this exercise."""
    wrong: tuple[WrongAnswer, ...]
    subject: str = ""
    """The module of the answer that the learner's tests are for, if the learner writes tests."""
    subject_path: Path | None = None
    versions: suites.Files = ()
    """Then the specification of what is tested, and its versions, by name (`publish.suites`)."""

    @property
    def answers(self) -> list[Path]:
        """The files of answers that it is made of."""
        return [path for path in (self.module_path, self.subject_path) if path is not None]

    @property
    def slug(self) -> str:
        """The folder's name, which names the exercise everywhere."""
        return self.folder.name

    @property
    def files(self) -> dict[str, str]:
        """The texts that the grader's fixtures may use, by name."""
        return {"reference.py": self.solution, **dict(self.versions)}

    @property
    def tested(self) -> str:
        """The module that the learner's tests import, if the learner writes tests."""
        return suites.module_name(self.versions)

    @cached_property
    def hash(self) -> str:
        """Twelve hex digits that change when a draft made for this exercise may no longer fit."""
        versions = (text for item in self.versions for text in item)
        text = "\0".join((self.tests, self.starter, *versions))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def load(project: Project, slug: str) -> tuple[Exercise, list[Problem]]:
    """What the exercise's folder says, and what is wrong with reading it.

    Raises:
        ExerciseError: If there is no such folder.
    """
    folder = project.exercises / slug
    if slug not in project.slugs():
        known = suggestion(slug, project.slugs())
        raise ExerciseError(f'There is no exercise "{slug}". {known}')
    reader = Reader(project)
    path = folder / "exercise.toml"
    had = len(reader.problems)
    values = reader.toml(path, "its title, question, solution, names, difficulty, minutes, hints")
    broken = len(reader.problems) > had and not values
    table = Table(Reader(project) if broken else reader, path, values)
    table.check_keys(KEYS)
    module = table.take("solution", '"answers.two_sum"', dotted, "")
    module_path = _module_path(project, module)
    subject, versions = _subject(reader, table, folder)
    names = NO_TEXTS
    if not subject:
        names = table.take("names", '["two_sum"]', some_texts, NO_TEXTS)
    exercise = Exercise(
        folder=folder,
        title=table.take("title", '"Two Sum"', words, ""),
        question=table.take("question", '"two-sum"', words, ""),
        module=module,
        module_path=module_path,
        names=names,
        difficulty=table.take("difficulty", '"easy"', one_of(*DIFFICULTIES), ""),
        minutes=table.take("minutes", "10", whole(1, 120), 0),
        hints=table.take("hints", '["A push.", "A bigger one."]', texts, NO_TEXTS),
        statement=reader.text(folder / "statement.md", "what to do, one example, the limits"),
        starter=reader.text(folder / "starter.py", "the editor's first text, with a `# TODO`"),
        tests=reader.text(folder / "test_solution.py", "the tests, easiest first"),
        solution=_solution(reader, path, module, names, suite_of=(subject, versions)),
        wrong=tuple(_wrong(reader, table, folder, broken=broken)),
        subject=subject,
        subject_path=_module_path(project, subject) if subject else None,
        versions=versions,
    )
    _check_files(reader, folder, versions=bool(subject))
    return exercise, reader.problems


def load_sound(project: Project, slug: str) -> Exercise:
    """The exercise, if nothing is wrong with reading it.

    Raises:
        ExerciseError: If there is no such exercise, or naming every problem it has.
    """
    exercise, problems = load(project, slug)
    if problems:
        lines = "\n".join(f"  {problem}" for problem in problems)
        raise ExerciseError(f'The exercise "{slug}" cannot be used yet:\n{lines}')
    return exercise


def _module_path(project: Project, module: str) -> Path:
    base = project.source.joinpath(*module.split("."))
    package = base / "__init__.py"
    return package if package.is_file() else base.with_name(base.name + ".py")


def _subject(reader: Reader, table: Table, folder: Path) -> tuple[str, suites.Files]:
    """What the learner writes tests for, if this is an exercise of that kind."""
    if suites.KEY not in table.values:
        return "", ()
    if "names" in table.values:
        what = "has `names`, but the learner writes tests, whatever their names"
        reader.report(table.path, what, "Remove it")
    subject = table.take(suites.KEY, '"answers.two_sum"', dotted, "")
    found = suites.files(reader, folder)
    asked = suites.specified(found)
    reference = _solution(reader, table.path, subject, asked, key=suites.KEY) if asked else ""
    return subject, suites.with_reference(found, reference)


def _solution(
    reader: Reader,
    toml: Path,
    module: str,
    names: tuple[str, ...],
    *,
    key: str = "solution",
    suite_of: tuple[str, suites.Files] = ("", ()),
) -> str:
    """The part of the answer that defines the names; of a suite, all of its tests."""
    if not module:
        return ""
    path = _module_path(reader.project, module)
    if not path.is_file():
        where = reader.project.name(path)
        reader.report(toml, f'`{key}` is "{module}", but {where} does not exist', "Write it")
        return ""
    source = reader.text(path, "the tested answer")
    had = len(reader.problems)
    tree = reader.python(path, source)
    if not source or not tree.body or len(reader.problems) > had:
        return ""
    subject, versions = suite_of
    if subject:
        names = suites.test_names(tree)
        if not names:
            reader.report(path, "has no test", "Write the suite that solves the exercise")
            return ""
    try:
        text = solution_text(source, names)
    except ValueError as error:
        reader.report(path, str(error), f"Define it, or correct `names` in {toml.parent.name}")
        return ""
    return suites.importing(text, subject, suites.module_name(versions)) if subject else text


def _wrong(reader: Reader, table: Table, folder: Path, *, broken: bool) -> Iterable[WrongAnswer]:
    listed = table.values.get("wrong", {})
    if not isinstance(listed, dict) or not all(isinstance(item, dict) for item in listed.values()):
        reader.report(table.path, "`wrong` is not made of tables", "Write `[wrong.its_name]`")
        listed = {}
    files = {path.stem: path for path in sorted(folder.glob("wrong/*.py"))}
    for name in listed:
        if name not in files:
            path = table.path.parent / "wrong" / f"{name}.py"
            reader.report(path, "is missing, but exercise.toml lists it", "Write or unlist it")
    for name, path in files.items():
        code = reader.text(path, "one plausible mistake")
        if name in listed:
            entry = Table(reader, table.path, listed[name], f"wrong.{name}")
            entry.check_keys(("why", "fails", "advice"))
            why = entry.take("why", '"Looks up too late."', words, "")
            fails = entry.take("fails", '["test_name"]', some_texts, NO_TEXTS)
            advice = ""
            if "advice" in entry.values:
                advice = entry.take("advice", '"Look up before you store."', words, "")
            yield WrongAnswer(name, why, fails, code, advice)
            continue
        if not broken:
            reader.report(path, "is not in exercise.toml", f"Add `[wrong.{name}]` there")
        yield WrongAnswer(name, "", (), code)


def _check_files(reader: Reader, folder: Path, *, versions: bool) -> None:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if versions and suites.belongs(inside):
            continue
        if any(part in IGNORED for part in inside) or inside == ("wrong",):
            continue
        if inside[0] == "wrong" and len(inside) == 2 and path.suffix == ".py":
            continue
        if len(inside) == 1 and path.name in FILES and path.is_file():
            continue
        if path.is_dir() and any(path.iterdir()):
            continue  # its files are reported
        known = [*FILES, f"wrong/{path.stem}.py"]
        mend = suggestion("/".join(inside), known) if path.is_file() else "Remove it"
        reader.report(path, "does not belong in an exercise", mend)
