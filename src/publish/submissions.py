"""Which verdict does each program of an exercise deserve, and does it get it?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader import Result, TestResult
from grader.suite.subject import MUTANTS, REFERENCE, RIGHT
from publish.exercises import Exercise, WrongAnswer
from publish.problems import Problem, listed, suggestion
from publish.project import Project

ASSERTIONS = ("assert", "AssertionError", "Failed: DID NOT RAISE")
"""How a line of the message begins when a test's own expectation is not met."""


@dataclass(frozen=True)
class Submission:
    """A program of which the verdict is known beforehand."""

    exercise: Exercise
    label: str
    path: Path
    code: str
    wrong: WrongAnswer | None = None

    def problems(
        self, project: Project, result: Result, expected: Sequence[str]
    ) -> Iterator[Problem]:
        """How the verdict differs from what it should be."""
        place = project.name(self.path)
        failing = [test.name for test in result.tests if test.status != "pass"]
        if self.label == "solution":
            if result.status == "fail" and self.exercise.subject:
                yield from _unfit_versions(project, self, result)
            elif result.status != "pass":
                what = f"does not solve {self.exercise.slug}: {_reason(result)}"
                yield Problem(place, what, "Correct the answer, or the test if that is wrong")
        elif result.status in ("error", "timeout", "crash"):
            mend = "Let it run to a wrong result, so that the tests can fail it"
            yield Problem(place, f"ends with {result.status}: {_reason(result)}", mend)
        elif result.status == "pass":
            mend = (
                "Add the test that this mistake fails, to test_solution.py"
                if self.wrong
                else "Leave something for the learner to do"
            )
            yield Problem(place, "passes every test", mend)
        elif self.wrong is None:
            asserts = any(map(_fails_an_assertion, result.tests))
            if not asserts and not self.exercise.subject:
                mend = "Let it return something wrong instead of raising"
                yield Problem(place, f"fails no assertion: {_reason(result)}", mend)
        elif set(failing) != set(self.wrong.fails):
            toml = project.name(self.exercise.folder / "exercise.toml")
            yield _difference(toml, self.wrong, failing, expected)


def submissions(exercise: Exercise) -> Iterator[Submission]:
    """The programs of an exercise that compile: solution, starter and wrong answers."""
    yield Submission(exercise, "solution", exercise.module_path, exercise.solution)
    starter = exercise.folder / "starter.py"
    if compiles(exercise.starter):
        yield Submission(exercise, "starter", starter, exercise.starter)
    for wrong in exercise.wrong:
        path = exercise.folder / "wrong" / f"{wrong.name}.py"
        if compiles(wrong.code):
            yield Submission(exercise, f"wrong/{wrong.name}", path, wrong.code, wrong)


def compiles(text: str) -> bool:
    """Whether the text is a Python program, and not an empty one."""
    try:
        compile(text, "solution.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return bool(text.strip())


def unknown_tests(
    project: Project, exercise: Exercise, expected: Sequence[str]
) -> Iterator[Problem]:
    """Parameters that do not exist; unknown functions are seen without running anything."""
    functions = {name.partition("[")[0] for name in expected}
    for wrong in exercise.wrong:
        for name in wrong.fails:
            if name not in expected and name.partition("[")[0] in functions:
                toml = project.name(exercise.folder / "exercise.toml")
                what = f"`wrong.{wrong.name}.fails` names {name}, which is not a test"
                yield Problem(toml, what, suggestion(name, expected))


def _difference(
    toml: str, wrong: WrongAnswer, failing: Sequence[str], expected: Sequence[str]
) -> Problem:
    line = f"fails = {json.dumps(list(failing), ensure_ascii=False)}"
    if not wrong.fails:
        return Problem(toml, f"does not say what {wrong.name} fails", f"Write `{line}`")
    missing = [name for name in failing if name not in wrong.fails]
    extra = [name for name in wrong.fails if name not in failing and name in expected]
    parts = []
    if missing:
        parts.append(f"it also fails {listed(missing)}")
    if extra:
        parts.append(f"it passes {listed(extra)}")
    what = f"`wrong.{wrong.name}.fails` is not what fails: {'; '.join(parts) or 'see above'}"
    return Problem(toml, what, f"If the tests are right, write `{line}`")


def _unfit_versions(project: Project, solution: Submission, result: Result) -> Iterator[Problem]:
    """The versions of what the learner tests that the reference suite is wrong about."""
    exercise, suite = solution.exercise, project.name(solution.path)
    for test in result.tests:
        if test.status == "pass":
            continue
        stem = test.name.partition("[")[2].removesuffix("]").replace(" ", "_")
        said = " ".join((test.message or "no reason given").split()).rstrip(".")
        for folder in (RIGHT, MUTANTS):
            name = f"{folder}{stem}.py"
            if name in exercise.files and (folder == MUTANTS) == ("survives" in said):
                mend = f"Correct the version, or the suite in {suite}"
                if folder == MUTANTS:
                    mend = f"Add a test that fails on it to {suite}, or let it differ"
                place = exercise.module_path if stem == REFERENCE else exercise.folder / name
                yield Problem(project.name(place), said, mend)
                break
        else:
            what = f"does not solve {exercise.slug}: {test.name}: {said}"
            yield Problem(suite, what, "Correct the answer, or the test if that is wrong")


def _fails_an_assertion(test: TestResult) -> bool:
    """Whether the test found something wrong; the grader may say a sentence before pytest does."""
    return any(line.startswith(ASSERTIONS) for line in (test.message or "").splitlines()[:2])


def _reason(result: Result) -> str:
    """The verdict's message, with the first test that did not pass."""
    first = next((test for test in result.tests if test.status not in ("pass", "not run")), None)
    message = " ".join(result.message.split()).rstrip(".")
    if first is None:
        return message
    lines = (first.message or "").strip().splitlines() or [""]
    detail = next((line for line in lines[:2] if line.startswith(ASSERTIONS)), lines[0]).rstrip(".")
    return f"{message} ({first.name}{f': {detail}' if detail else ''})"
