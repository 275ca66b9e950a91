"""Is everything that authors write fit to be published?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from publish import advice
from publish.cache import Cache
from publish.exercises import Exercise, load
from publish.judge import judge
from publish.problems import Problem
from publish.project import Project
from publish.reading import Reader
from publish.rules import description, page, starter, statement, tests, versions, wrong

RULES = (
    description.check,
    statement.check,
    starter.check,
    tests.check,
    wrong.check,
    versions.check,
    advice.check,
)
IMPORT = """
import importlib, json, sys
problems = {}
stdout, sys.stdout = sys.stdout, sys.stderr
for name in json.load(sys.stdin):
    try:
        importlib.import_module(name)
    except BaseException as error:
        problems[name] = f"{type(error).__name__}: {error}"
json.dump(problems, stdout)
"""


@dataclass(frozen=True)
class Report:
    """What a check looked at and found."""

    exercises: int
    wrong_answers: int
    pages: int
    problems: tuple[Problem, ...]

    def summary(self) -> str:
        """One line: how much was checked, and how many problems there are."""
        found = len(self.problems)
        return (
            f"{_count(self.exercises, 'exercise')}, "
            f"{_count(self.wrong_answers, 'wrong answer')}, {_count(self.pages, 'page')}: "
            f"{_count(found, 'problem') if found else 'no problems'}."
        )


def check(
    project: Project,
    slugs: Sequence[str],
    cache: Cache,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
) -> Report:
    """Every problem of the exercises and of their questions' pages, in the order of the files.

    Without slugs, all exercises and all pages are checked.
    """
    reader = Reader(project)
    exercises: list[Exercise] = []
    posed: dict[str, str] = {}
    for slug in project.slugs():
        exercise, problems = load(project, slug)
        posed[slug] = exercise.question
        if slugs and slug not in slugs:
            continue
        exercises.append(exercise)
        reader.problems += problems
        for rule in RULES:
            rule(reader, exercise)
    if not slugs:
        _check_stray_files(reader)
        _check_other_pages(reader)
    wanted = {exercise.question for exercise in exercises}
    pages = [
        path
        for path in page.stray_pages(project)
        if not slugs or any(project.pages.get(slug) == path for slug in wanted)
    ]
    for path in pages:
        page.check(reader, path, posed)
    _check_imports(reader, exercises)
    found = [*reader.problems, *judge(project, exercises, cache, progress)]
    return Report(
        len(exercises),
        sum(len(exercise.wrong) for exercise in exercises),
        len(pages),
        tuple(sorted(dict.fromkeys(found), key=_order)),
    )


def _check_stray_files(reader: Reader) -> None:
    folder = reader.project.exercises
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            reader.report(path, "does not belong here", "Move it into an exercise's folder")


def _check_other_pages(reader: Reader) -> None:
    """Report what is wrong with the executed blocks of the pages that are not questions."""
    for path in sorted(reader.project.docs.rglob("*.md")):
        if path.parent != reader.project.questions or path.name == "index.md":
            page.check_blocks(reader, path, reader.text(path, "the page, or remove it"))


def _check_imports(reader: Reader, exercises: Iterable[Exercise]) -> None:
    """Report answers' modules that cannot be imported, as pages and tests do import them."""
    modules = {item.module: item.module_path for item in exercises if item.module_path.is_file()}
    if not modules:
        return
    child = subprocess.run(
        [sys.executable, "-c", IMPORT],
        input=json.dumps(sorted(modules)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(reader.project.source)},
        check=False,
    )
    for name, error in json.loads(child.stdout or "{}").items():
        what = f"cannot be imported: {error}"
        reader.report(modules[name], what, f"Make `import {name}` work")


def _order(problem: Problem) -> tuple[str, int]:
    path, _, line = problem.path.partition(":")
    return path, int(line or 0)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
