"""What has happened so far in this run? One entry a test, from "not run" to its outcome."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import CodeType, ModuleType

import pytest
from _pytest.fixtures import FixtureLookupError
from _pytest.outcomes import Exit

from grader import failure, hidden, tamper, testfile, titles, traces
from grader.calls import Calls
from grader.capture import Captured
from grader.comparing import Comparing
from grader.fixtures import Fixtures
from grader.guard import GUARD
from grader.plugin import clock
from grader.result import GraderDefect, Result, TestResult
from grader.source import Problem
from grader.testfile import TestFile


class Record:
    """The results of one run, as far as it has come."""

    def __init__(
        self,
        exercise: str,
        expected: Sequence[str],
        captured: Captured,
        progress: Callable[[Result], None] | None,
    ) -> None:
        self._exercise = exercise
        self._tests = {name: TestResult(name, name) for name in expected}
        self._captured = captured
        self._progress = progress
        self._output = ""
        self.tampered: str | None = None
        self.defect: str | None = None

    # Before the tests.

    def loaded(self) -> None:
        """The submission's top level has run: keeps what it printed."""
        self._output = self._captured.printed.take()
        self._captured.install()

    def error(self, problem: Problem) -> Result:
        """The verdict on a submission that did not come to its tests."""
        return Result(
            self._exercise,
            "error",
            problem.message,
            tuple(self._tests.values()),
            traceback=problem.traceback,
            line=problem.line,
            output=self._output,
        )

    def begin(
        self,
        path: str,
        source: str,
        code: CodeType,
        test_file: TestFile,
        learner: ModuleType,
        tests: ModuleType,
        watch: tamper.Watch,
        files: Mapping[str, str],
        found: Mapping[str, str],
    ) -> Fixtures:
        """The fixtures of the run: the tests are loaded."""
        self._path, self._source, self._test_file = path, source, test_file
        self._watch, self._tests_module = watch, tests
        watch.unsettle()
        try:
            self.calls = Calls(tests, learner)
        except BaseException:  # the learner's objects may do anything when looked at
            self.calls = Calls(tests, ModuleType(learner.__name__))
        self._compare = Comparing()
        testfile.explain_by(tests, self._compare.explanation)
        self.fixtures = Fixtures(source, path, code, tests, learner, self.calls, files, found)
        return self.fixtures

    def collected(self, items: Sequence[pytest.Item]) -> None:
        """Pytest has found the tests.

        Raises:
            GraderDefect: If they are not those that are expected.
        """
        hidden.hide_session()
        self._watch.settle()
        found = {titles.name(item): titles.title(item) for item in items}
        if [*found] != [*self._tests]:
            known = self._test_file.functions
            unknown = [
                n for n in self._tests if n.partition("[")[0].partition("::")[0] not in known
            ]
            missing = [n for n in self._tests if n not in found] or [*found]
            self.defect = (
                f"the tests that were expected are not those of test_solution.py: "
                f"{', '.join((unknown or missing)[:3])}"
            )
            raise GraderDefect(self.defect)
        self._tests = {name: TestResult(name, title) for name, title in found.items()}
        self._is_untouched = self._watch.witness()
        self.calls.look = self._look
        self.calls.install()
        self._watch.settle()  # once more, as the calls are listened to now

    # During the tests.

    def starts(self, name: str, config: pytest.Config) -> None:
        """A test begins: tells whoever follows the progress."""
        random.seed(0)
        self._compare.begin(config)
        self.calls.clear()
        self.fixtures.begin(name)
        self._tests[name] = replace(self._tests[name], status="running")
        if self._progress is not None:
            tests = tuple(self._tests.values())
            unfinished = "The run ended before its tests did."
            self._progress(Result(self._exercise, "crash", unfinished, tests, output=self._output))

    def run(self, name: str, body: Callable[[], object]) -> None:
        """Runs one test and notes its outcome: the only place where `pass` comes from."""
        error: BaseException | None = None
        limit = sys.getrecursionlimit()
        start = clock()
        try:
            body()
        except BaseException as raised:
            error = raised
        if sys.getrecursionlimit() < limit:
            sys.setrecursionlimit(limit)
        duration = round(clock() - start, 6)
        found = tamper.sentence(GUARD.refused(), self._watch.changes(all_of_it=False))
        self._finish(name, error, duration)
        self.tampered = self.tampered or found
        if self.tampered is not None:
            raise Exit(self.tampered)

    def _look(self) -> None:
        """The learner's code has just run: notes what it replaced, even if it puts it back."""
        if not self._is_untouched():
            replaced = self._watch.changes(all_of_it=False) or ["grader"]
            self.tampered = self.tampered or tamper.sentence([], replaced)

    def broken(self, name: str, error: BaseException) -> None:
        """Something around a test failed, such as a fixture."""
        if isinstance(error, FixtureLookupError | GraderDefect):
            self.defect = f"{name}: {error}"
        if self._tests[name].status in ("pass", "running"):
            self._finish(name, error, 0.0, around=True)

    def _finish(
        self, name: str, error: BaseException | None, duration: float, *, around: bool = False
    ) -> None:
        before = self._tests[name]
        output = self._captured.printed.take() or before.output
        if sys.stdout is not self._captured.stdout or sys.stderr is not self._captured.stderr:
            self._captured.install()
        if error is None:
            noted = self.fixtures.evidence.noted()
            self._tests[name] = replace(
                before, status="pass", output=output, duration=duration, **noted
            )
            return
        # Not `isinstance`, which asks the learner's exception for its class.
        if issubclass(type(error), GraderDefect) and not self._is_learners(error):
            self.defect = f"{name}: {error}"
        try:
            told = failure.told(
                error,
                self._compare.last,
                self.calls,
                self._path,
                self._source,
                self._test_file,
                output,
                testfile.equality(self._tests_module).equal,
            )
        except BaseException:  # the learner's exception may do anything when looked at
            told = failure.UNTOLD
        status = "error" if around else told.status
        if status == "fail":
            self.fixtures.diverge(told.call)
            self._captured.printed.take()  # what it printed once more
        before = replace(before, **self.fixtures.evidence.noted())
        self._tests[name] = replace(
            before,
            status=status,
            message=told.message,
            traceback=told.traceback,
            line=told.line,
            call=told.call,
            returned=told.returned,
            expected=told.expected,
            output=output,
            duration=duration,
        )

    def _is_learners(self, error: BaseException) -> bool:
        return bool(traces.within(traces.frames(error), self._path))

    # After the tests.

    def ends(self) -> None:
        """Pytest has ended: looks once more for what was replaced."""
        found = tamper.sentence(GUARD.refused(), self._watch.changes())
        self.calls.remove()
        self.tampered = self.tampered or found

    def is_complete(self) -> bool:
        """Whether each expected test has an outcome."""
        return all(test.status not in ("not run", "running") for test in self._tests.values())

    def verdict(self) -> Result:
        """The verdict on the whole run."""
        tests = tuple(
            replace(test, status="not run") if test.status == "running" else test
            for test in self._tests.values()
        )
        if self.tampered is not None:
            return self.error(Problem(self.tampered))
        passed = sum(test.status == "pass" for test in tests)
        if tests and passed == len(tests):
            message = f"All {len(tests)} tests passed." if len(tests) > 1 else "The test passed."
            return Result(self._exercise, "pass", message, tests, output=self._output)
        first = next((test for test in tests if test.status != "pass"), None)
        failed = len(tests) - passed
        message = (
            f"{failed} of {len(tests)} tests failed." if len(tests) > 1 else "The test failed."
        )
        if first is not None and len(tests) > 1:
            message += f" The first: {first.title}"
        return Result(self._exercise, "fail", message, tests, output=self._output)
