"""Do the tests of an exercise tell right from wrong?

The solution must pass, the starter must fail, and each wrong answer must fail exactly the tests
that `exercise.toml` states.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from grader import GraderDefect, Result
from grader.isolated import TIME_LIMIT, grade
from publish.cache import Cache
from publish.collecting import CollectError, collected
from publish.exercises import Exercise
from publish.problems import Problem
from publish.project import Project
from publish.rules.tests import NO_TEST
from publish.submissions import Submission, compiles, submissions, unknown_tests


@dataclass(frozen=True)
class Judge:
    """Grades with a memory, so that what has not changed is not graded again."""

    cache: Cache
    time_limit: float = TIME_LIMIT
    """Seconds that a submission may run."""

    def expected(self, exercise: Exercise) -> list[str]:
        """The names of the exercise's tests in file order, collected with its solution.

        Raises:
            CollectError: If pytest cannot collect them, in pytest's words.
        """
        key = ("collect", exercise.tests, exercise.solution, json.dumps(exercise.versions))
        known = self.cache.get(*key)
        if known is not None:
            return [str(name) for name in json.loads(known)]
        names = collected(exercise.tests, exercise.solution, exercise.files)
        self.cache.put(json.dumps(names), *key)
        return names

    def grade(self, exercise: Exercise, code: str, expected: Sequence[str]) -> Result:
        """The verdict on a submission, in a process of its own.

        Verdicts that the machine's load may have caused are not remembered.
        """
        key = ("grade", exercise.slug, code, exercise.tests, json.dumps(exercise.files), *expected)
        known = self.cache.get(*key)
        if known is not None:
            return Result.from_json(known)
        result = grade(
            code,
            exercise.tests,
            exercise=exercise.slug,
            expected=expected,
            time_limit=self.time_limit,
            files=exercise.files,
        )
        if result.status not in ("timeout", "crash"):
            self.cache.put(result.to_json(), *key)
        return result


def judge(
    project: Project,
    exercises: Sequence[Exercise],
    cache: Cache,
    progress: Callable[[int, int, str], None],
    time_limit: float = TIME_LIMIT,
) -> list[Problem]:
    """What the tests of the exercises get wrong; `progress` hears done, total and what is next."""
    judge_ = Judge(cache, time_limit)
    problems: list[Problem] = []
    ready = [item for item in exercises if item.solution and compiles(item.tests)]
    total = len(ready) + sum(len(list(submissions(item))) for item in ready)
    done = 0
    with _workers() as pool:
        found = [(item, pool.submit(judge_.expected, item)) for item in ready]
        graded: list[tuple[Submission, list[str], Future[Result]]] = []
        for exercise, names in found:
            progress(done, total, f"{exercise.slug}: its tests")
            done += 1
            place = project.name(exercise.folder / "test_solution.py")
            try:
                expected = names.result()
            except CollectError as error:
                what = f"cannot be collected with the solution: {error}"
                problems.append(Problem(place, what, "Make both of them load"))
                expected = []
            else:
                if not expected:
                    problems.append(Problem(place, *NO_TEST))
            if not expected:
                total -= len(list(submissions(exercise)))
                continue
            problems += unknown_tests(project, exercise, expected)
            for submission in submissions(exercise):
                future = pool.submit(judge_.grade, exercise, submission.code, expected)
                graded.append((submission, expected, future))
        for submission, expected, future in graded:
            progress(done, total, f"{submission.exercise.slug}: {submission.label}")
            done += 1
            try:
                result = future.result()
            except GraderDefect as defect:
                if not submission.exercise.subject:
                    raise
                versions = project.name(submission.exercise.folder / "versions")
                problems.append(Problem(versions, f"cannot be used: {defect}", "Let each load"))
            else:
                problems += submission.problems(project, result, expected)
    progress(total, total, "")
    return problems


@contextlib.contextmanager
def _workers() -> Iterator[ThreadPoolExecutor]:
    """Threads that wait for child processes; none starts another once the user interrupts."""
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
