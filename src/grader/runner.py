"""How is one submission graded? From the text to the verdict, in this process."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, MappingProxyType, ModuleType

import pytest

from grader import explain, guard, source, tamper, testfile, traces
from grader.capture import Captured
from grader.equality import Equality
from grader.fixtures import needed
from grader.plugin import Plugin
from grader.record import Record
from grader.result import GraderDefect, Result
from grader.source import Problem
from grader.suite import subject
from grader.surroundings import Surroundings, forget_options

Progress = Callable[[Result], None]

_OFF = """
    cacheprovider debugging doctest faulthandler junitxml legacypath logging pastebin reports
    setuponly setupplan skipping stepwise subtests terminal threadexception unittest
    unraisableexception warnings
"""
"""Plugins of pytest that a run has no use for: each costs time at every start."""


def grade(
    code: str,
    tests: str,
    *,
    exercise: str,
    expected: Sequence[str],
    folder: Path,
    progress: Progress | None = None,
    files: Mapping[str, str] | None = None,
    found: Mapping[str, str] | None = None,
) -> Result:
    """The verdict on `code`, by the tests of the file `tests`, run in this process.

    `expected` are the names of the tests in file order; both files are written into `folder`.
    `progress` is called before each test with the result as it would be if all ended right then.
    `files` are texts for the fixtures, by name, that never reach the disk: `reference.py` is the
    exercise's solution. `found` holds, by the name of a test, the `input` of the counterexample
    that an earlier run has found: it is tried first.

    What this cannot prevent: whoever runs Python beside the grader can, with enough knowledge of
    it, reach into it (by `gc`, by frames, by C). The known ways are refused (`grader.guard`,
    `grader.tamper`) and none of those in `tests/grader/hostile` gives `pass`; a proof would need
    a second process.

    Raises:
        GraderDefect: If the tests do not compile, load, or are not those that are expected.
    """
    with _prepared(tests, folder) as (test_file, captured):
        record = Record(exercise, expected, captured, progress)
        run = _Run(code, test_file, folder, record, files=files or {}, found=found or {})
        return run.verdict()


def prepare(tests: str, *, folder: Path) -> None:
    """Does ahead of a run in `folder` what does not depend on the submission.

    Raises:
        GraderDefect: If the tests do not compile.
    """
    testfile.prepare(tests, str(folder.absolute() / testfile.FILE))


def collect(
    tests: str, code: str, *, folder: Path, files: Mapping[str, str] | None = None
) -> list[str]:
    """The names of the tests in file order, collected with the submission `code`.

    `files` are those of `grade`: an exercise may have a test for each of some.

    Raises:
        GraderDefect: If the tests cannot be collected, or the submission cannot be loaded.
    """
    with _prepared(tests, folder) as (test_file, captured):
        record = Record("collect", (), captured, None)
        run = _Run(code, test_file, folder, record, only_collect=True, files=files or {})
        result = run.verdict()
        if run.names is None:
            raise GraderDefect(result.message)
        return run.names


@contextmanager
def _prepared(tests: str, folder: Path) -> Iterator[tuple[testfile.TestFile, Captured]]:
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / testfile.FILE
    test_file = testfile.taken(tests, str(path))
    path.write_text(tests, encoding="utf-8")
    with Surroundings(folder), Captured() as captured:
        for name in (*test_file.imports, *needed(tests)):
            try:
                importlib.import_module(name)
            except ImportError as error:
                raise GraderDefect(f"{testfile.FILE} imports {name}: {error}") from error
        yield test_file, captured


class _Run:
    """One submission on its way to a verdict."""

    def __init__(
        self,
        code: str,
        test_file: testfile.TestFile,
        folder: Path,
        record: Record,
        *,
        only_collect: bool = False,
        files: Mapping[str, str] = MappingProxyType({}),
        found: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._code = code
        self._tests = test_file
        self._folder = folder.absolute()
        self._path = str(self._folder / traces.FILE)
        self._record = record
        self._only_collect = only_collect
        self._texts = (files, found)
        self.names: list[str] | None = None

    def verdict(self) -> Result:
        """The verdict; anything but a full run of all tests is no pass."""
        # First the file, as Python reads the line of a syntax error from there.
        Path(self._path).write_bytes(self._code.encode("utf-8", "surrogatepass"))
        compiled = source.compiled(self._code, self._path)
        if isinstance(compiled, Problem):
            return self._record.error(compiled)
        with subject.importable(self._texts[0]):
            return self._guarded(compiled)

    def _guarded(self, compiled: CodeType) -> Result:
        watch = tamper.Watch(self._tests.imports)
        key = guard.GUARD.arm(self._tests.path)
        try:
            module = self._loaded(compiled, watch)
            if isinstance(module, Problem):
                return self._record.error(module)
            tests = self._loaded_tests(module)
            if isinstance(tests, Problem):
                return self._record.error(tests)
            self._run_pytest(compiled, module, tests, watch)
            return self._record.verdict()
        finally:
            guard.GUARD.disarm(key)
            watch.changes(all_of_it=False)

    def _loaded(self, code: CodeType, watch: tamper.Watch) -> ModuleType | Problem:
        module = ModuleType(traces.MODULE)
        module.__file__ = self._path
        sys.modules[traces.MODULE] = module
        watch.hold(traces.MODULE, module)
        raised: BaseException | None = None
        limit = sys.getrecursionlimit()
        try:
            exec(code, module.__dict__)  # noqa: S102 - this is what a module is
        except BaseException as error:
            raised = error
        if sys.getrecursionlimit() < limit:
            sys.setrecursionlimit(limit)
        found = tamper.sentence(guard.GUARD.refused(), watch.changes())
        self._record.loaded()
        if found is not None:
            return Problem(found)
        if raised is not None:
            try:
                return explain.import_problem(raised, self._path, self._code)
            except BaseException:  # the learner's exception may do anything when looked at
                return Problem("Your code raised an exception that cannot be shown.")
        return module

    def _loaded_tests(self, module: ModuleType) -> ModuleType | Problem:
        approximately = self._tests.approximates
        equality = Equality([self._tests.path], approximately=approximately)
        try:
            tests = self._tests.load(equality)
        except BaseException as error:
            return explain.load_problem(error, module, self._path, self._code)
        return explain.unusable(module, tests) or tests

    def _run_pytest(
        self, code: CodeType, module: ModuleType, tests: ModuleType, watch: tamper.Watch
    ) -> None:
        record = self._record
        fixtures = record.begin(
            self._path, self._code, code, self._tests, module, tests, watch, *self._texts
        )
        plugin = Plugin(
            tests,
            self._collected,
            record.starts,
            record.run,
            record.broken,
            record.ends,
        )
        forget_options()  # the submission may have set some
        try:
            pytest.main(self._arguments(), plugins=[plugin, fixtures])
        finally:
            record.calls.remove()
        if record.tampered is not None or self._only_collect:
            return
        if record.defect is not None or not record.is_complete():
            raise GraderDefect(record.defect or plugin.defect or "pytest did not run all tests")

    def _collected(self, items: Sequence[pytest.Item]) -> None:
        if self._only_collect:
            from grader.titles import name

            self.names = [name(item) for item in items]
            items.clear()  # type: ignore[attr-defined]
            return
        self._record.collected(items)

    def _arguments(self) -> list[str]:
        ini = self._folder / "pytest.ini"
        ini.write_text(
            "[pytest]\ntruncation_limit_lines = 40\ntruncation_limit_chars = 3000\n",
            encoding="utf-8",
        )
        off = [word for name in _OFF.split() for word in ("-p", f"no:{name}")]
        return [
            *off,
            "-s",
            "--noconftest",
            f"--rootdir={self._folder}",
            "-c",
            str(ini),
            f"--basetemp={self._folder / 'tmp'}",
            "--import-mode=importlib",
            self._tests.path,
        ]
