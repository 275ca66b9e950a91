"""Would the tests of an exercise notice if its solution were slightly wrong?

`make mutants` makes mutants of every solution with cosmic-ray's operators (`scripts/mutants.py`)
and grades them; a mutant that passes has survived. It prints the share that is killed, an exercise
a line, and fails if that is below `LEAST`, or if a survivor is not listed in `mutants.toml` with
the reason why it may live. What is listed as equivalent does what the statement asks for as well as
the solution does; no test could tell it apart, so it does not count.

    python -m publish.mutants [SLUG]...
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from publish.cache import Cache
from publish.exercises import Exercise
from publish.judge import Judge
from publish.memory import recall
from publish.project import Project, find_project

LEAST = 0.9
"""The share of mutants that the tests have to kill."""
LISTED = "mutants.toml"
MAKER = ("build/mutants/bin/python", "scripts/mutants.py")


@dataclass(frozen=True)
class Mutant:
    """A solution with one small change."""

    operator: str
    line: int
    code: str

    @property
    def change(self) -> str:
        """The line that differs, as `mutants.toml` names it."""
        lines = self.code.splitlines()
        return lines[self.line - 1].strip() if self.line <= len(lines) else ""


def made(project: Project, exercises: Sequence[Exercise]) -> dict[str, list[Mutant]]:
    """The mutants of each solution, those left out that change nothing but annotations.

    Raises:
        RuntimeError: If they cannot be made.
    """
    asked = json.dumps({exercise.slug: exercise.solution for exercise in exercises})
    done = subprocess.run(
        MAKER, input=asked, capture_output=True, text=True, encoding="utf-8", cwd=project.root
    )
    if done.returncode:
        raise RuntimeError(f"the mutants could not be made: {done.stderr.strip()[-500:]}")
    found: dict[str, list[list[object]]] = json.loads(done.stdout)
    plain = {exercise.slug: _essence(exercise.solution) for exercise in exercises}
    return {
        slug: [
            Mutant(str(operator), int(str(line)), str(code))
            for operator, line, code in entries
            if _essence(str(code)) != plain[slug]
        ]
        for slug, entries in found.items()
    }


def survivors(exercise: Exercise, mutants: Sequence[Mutant], judge: Judge) -> Iterator[Mutant]:
    """The mutants that pass all tests of the exercise."""
    expected = judge.expected(exercise)

    def passes(mutant: Mutant) -> bool:
        return judge.grade(exercise, mutant.code, expected).status == "pass"

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for mutant, lives in zip(mutants, pool.map(passes, mutants), strict=True):
            if lives:
                yield mutant


@dataclass(frozen=True)
class Listed:
    """What `mutants.toml` says; exercise and text name an entry, and the reason is its value."""

    survivors: dict[tuple[str, str], str]
    """By the changed line."""
    equivalents: dict[tuple[str, str], str]
    """By the line as it is in the solution: whatever survives of its mutants is equivalent."""


def listed(project: Project) -> Listed:
    """The survivors that may live.

    Raises:
        ValueError: If an entry lacks one of its three texts.
    """
    path = project.root / LISTED
    found = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return Listed(_reasons(found, "survivor", "change"), _reasons(found, "equivalent", "line"))


def _reasons(found: Mapping[str, Any], kind: str, text: str) -> dict[tuple[str, str], str]:
    reasons = {}
    for entry in found.get(kind, []):
        texts = [str(entry.get(key, "")).strip() for key in ("exercise", text, "reason")]
        if not all(texts):
            needs = f"`exercise`, `{text}` and `reason`"
            raise ValueError(f"{LISTED}: a `[[{kind}]]` needs {needs}, not {entry!r}")
        reasons[texts[0], texts[1]] = texts[2]
    return reasons


def _essence(code: str) -> str:
    """The code's tree without annotations and docstrings, which no test should see."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return code
    for node in ast.walk(tree):
        match node:
            case ast.arg():
                node.annotation = None
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                node.returns = None
            case ast.AnnAssign():
                node.annotation = ast.Constant(None)
    return ast.dump(tree)


def main(slugs: Sequence[str]) -> int:
    """The exit code: 0 if enough is killed and all survivors are listed."""
    project = find_project()
    chosen = [recall(project, slug) for slug in slugs or project.slugs()]
    exercises = [exercise for exercise in chosen if not exercise.versions]
    reasons = listed(project)
    unseen = {*reasons.survivors, *reasons.equivalents}
    judge = Judge(Cache(project.cache))
    problems = []
    for slug, mutants in made(project, exercises).items():
        exercise = next(item for item in exercises if item.slug == slug)
        solution = exercise.solution.splitlines()
        alive = []
        equivalent = 0
        for mutant in survivors(exercise, mutants, judge):
            original = (slug, solution[mutant.line - 1].strip())
            if original in reasons.equivalents:
                unseen.discard(original)
                equivalent += 1
            else:
                alive.append(mutant)
        count = len(mutants) - equivalent
        killed = count - len(alive)
        share = killed / count if count else 1.0
        note = f"   ({equivalent} more are equivalent)" if equivalent else ""
        print(f"{slug:<28} {killed:>4} of {count:>4} killed   {share:6.1%}{note}", flush=True)
        if share < LEAST:
            problems.append(f"{slug}: fewer than {LEAST:.0%} are killed. Add tests.")
        for mutant in alive:
            unseen.discard((slug, mutant.change))
            if (slug, mutant.change) not in reasons.survivors:
                problems.append(
                    f"{slug}, line {mutant.line} of its solution: `{mutant.change}` "
                    f"({mutant.operator}) survives. Add a test, or list it in {LISTED}."
                )
    checked = {exercise.slug for exercise in exercises}
    for slug, text in sorted(unseen):
        if slug in checked:
            problems.append(f"{LISTED}: no mutant of `{text}` of {slug} survives. Take it out.")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
