"""What may a test ask the grader for? The fixtures, by the names that tests give their arguments.

Each is loaded by the tests that use it only: a run that needs none of them pays for none.
"""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from grader import reference, testfile
from grader.calls import Calls
from grader.evidence import Evidence
from grader.suite import subject

if TYPE_CHECKING:
    from grader.agree import Agree
    from grader.growth.fixture import Growth
    from grader.sim.timeline import Timeline
    from grader.suite.fixture import Suite


_MODULES = {
    "agree": ("grader.agree",),
    "growth": ("grader.growth.fixture",),
    "steps": ("grader.divergence", "grader.stepping"),
    "suite": ("grader.suite.fixture",),
}
"""By the word that a test file asks for it with: what must be loaded before the submission is."""


def needed(tests: str) -> Iterator[str]:
    """The modules of the grader that the test file may use: loaded late, they could be replaced."""
    for word, modules in _MODULES.items():
        if re.search(rf"\b{word}\b", tests):
            yield from modules


class Fixtures:
    """A pytest plugin: the fixtures of one run, and the evidence of the test under way."""

    def __init__(
        self,
        source: str,
        path: str,
        code: CodeType,
        tests: ModuleType,
        learner: ModuleType,
        calls: Calls,
        files: Mapping[str, str],
        found: Mapping[str, str],
    ) -> None:
        """`files` and `found` are those of `grader.grade`."""
        self._source = source
        self._path = path
        self._code = code
        self._tests = tests
        self._learner = learner
        self._calls = calls
        self._files = files
        self._found = found
        self._name = ""
        self._loaded: ModuleType | None = None
        self._failed: tuple[str, tuple[Any, ...]] | None = None
        self._watched: Mapping[str, str] | None = None
        self._suite: Suite | None = None
        self.evidence = Evidence()

    def begin(self, name: str) -> None:
        """A test begins: what the one before has found is forgotten."""
        self._name = name
        self._failed = None
        self.evidence = Evidence()

    @pytest.hookimpl
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Notes whether the test wants the steps of a failing submission to be compared."""
        mark = item.get_closest_marker("steps")
        self._watched = mark.kwargs if mark is not None else None

    def diverge(self, call: str | None) -> None:
        """The test has failed, with that call: notes where the submission parts from a right one.

        Says nothing where that is not certain; see `grader.divergence`.
        """
        if self._watched is None or reference.FILE not in self._files:
            return
        failed = self._failed or _parsed(call)
        if failed is None:
            return
        from grader import divergence

        with self._calls.unheard(), contextlib.suppress(Exception):
            self.evidence.divergence = divergence.first(
                *failed,
                self._learner,
                self._reference(),
                self._calls.names,
                self._watched,
                testfile.equality(self._tests),
                self._calls.tool,
            )

    @pytest.fixture
    def growth(self) -> Growth:
        """How the work, memory or depth of the submission grows: see `grader.growth`."""
        from grader.growth.fixture import Growth
        from grader.growth.subject import Subject

        return Growth(
            Subject(
                self._source,
                self._path,
                self._tests,
                self._learner,
                self._code,
                self._calls.tool,
                self._calls.unheard,
                self._note_cost,
                self._calls.look,
            )
        )

    @pytest.fixture
    def agree(self) -> Agree:
        """Whether the submission agrees with an oracle: see `grader.agree`."""
        from grader.agree import Agree

        return Agree(
            testfile.equality(self._tests),
            self._calls.unheard,
            self._found.get(self._name),
            self._note_counterexample,
            self._note_failed,
            self._calls.names,
            self._calls.look,
        )

    @pytest.fixture
    def reference(self) -> ModuleType:
        """The exercise's solution, loaded; out of the reach of the submission."""
        return self._reference()

    @pytest.hookimpl
    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Has a test that asks for `right` or `mutant` run once for each such version."""
        if subject.is_given(self._files):
            subject.parametrize(metafunc, self._files)

    @pytest.fixture
    def suite(self) -> Suite:
        """Whether the submission's tests tell right from wrong: see `grader.suite`."""
        if self._suite is None:
            from grader.suite.fixture import Suite

            self._suite = Suite(self._source, self._path, self._files)
        return self._suite

    @pytest.fixture
    def show(self) -> Callable[[Timeline], None]:
        """A function that has a timeline drawn with the test's result: see `grader.sim`."""
        return self._show

    def _reference(self) -> ModuleType:
        if self._loaded is None:
            self._loaded = reference.load(self._files)
        return self._loaded

    def _note_counterexample(self, counterexample: dict[str, str]) -> None:
        self.evidence.counterexample = counterexample

    def _note_failed(self, name: str, arguments: tuple[Any, ...]) -> None:
        self._failed = (name, arguments)

    def _note_cost(self, cost: dict[str, Any]) -> None:
        self.evidence.cost = cost

    def _show(self, timeline: Timeline) -> None:
        self.evidence.shown = [*(self.evidence.shown or []), dataclasses.asdict(timeline)]


def _parsed(call: str | None) -> tuple[str, tuple[Any, ...]] | None:
    """Name and arguments of a call that is written out in full, as in `f([1], 2)`."""
    try:
        node = ast.parse(call or "", mode="eval").body
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
            return node.func.id, tuple(ast.literal_eval(value) for value in node.args)
    except (SyntaxError, ValueError):  # not written out in full, or nothing to be written
        pass
    return None
