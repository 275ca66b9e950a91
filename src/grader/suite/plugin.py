"""How are the learner's tests run? As pytest does it, once a version, and each outcome is noted."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path

import pytest
from _pytest.outcomes import Exit

from grader import titles
from grader.comparing import Comparing
from grader.suite.alone import Quiet
from grader.suite.place import Place, Row, Tests, node_of
from grader.testfile import explain_by
from grader.traces import MODULE


class EndedError(RuntimeError):
    """Raised for a test that tries to end the run."""


class Plugin:
    """Given to pytest: collects each place's tests, and runs and notes them."""

    def __init__(
        self,
        places: Iterable[tuple[int, Place]],
        only: frozenset[str] | None,
        quiet: Quiet,
        left: Callable[[], None],
        *,
        tell: bool,
    ) -> None:
        self._places = dict(places)
        self._only = only
        self._quiet = quiet
        self._left = left
        self._tell = tell
        self._compare = Comparing()
        for place in self._places.values():
            if place.tests is not None:
                explain_by(place.tests, self._compare.explanation if tell else _unexplained)
        self.defect: str | None = None
        self.is_over = False

    def pytest_addoption(self, parser: pytest.Parser) -> None:
        """Options of a plugin that is off, which pytest's plugin for `unittest` asks for."""
        parser.addoption("--trace", action="store_true")
        parser.addoption("--pdb", dest="usepdb", action="store_true")

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> Row:
        """The node that holds a module a place."""
        node = Row.from_parent(parent, path=module_path)
        node.places = self._places
        return node

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Notes which tests could not be collected."""
        report = yield
        node = collector.getparent(Tests)
        if report.outcome != "passed" and node is not None:
            node.place.broken = node.place.broken or str(report.longrepr)
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """True: all that was to be run has run."""
        rows = [*self._rows(session.items)]
        following = [*(items[0] for _, items in rows[1:]), None]
        for (place, items), after in zip(rows, following, strict=False):
            for item, then in zip(items, [*items[1:], after], strict=True):
                session.config.hook.pytest_runtest_protocol(item=item, nextitem=then)
                if self._only is not None and place.states[titles.name(item)] == "failed":
                    break
            self._leave(session, after)
        self.is_over = True
        return True

    def _rows(self, items: Sequence[pytest.Item]) -> Iterator[tuple[Place, list[pytest.Item]]]:
        for node, row in groupby(items, node_of):
            found = [*row]
            if self._only is not None:
                found = [item for item in found if titles.name(item) in self._only]
            if found and node.place.broken is None:
                yield node.place, found

    def _leave(self, session: pytest.Session, after: pytest.Item | None) -> None:
        """Tears down what the tests that were left out would still have needed."""
        with suppress(BaseException):  # the place has its verdict already
            session._setupstate.teardown_exact(after)
        self._left()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Puts the modules of the test's place where imports find them."""
        node = node_of(item)
        self._place, self._name = node.place, titles.name(item)
        sys.modules[node.place.subject.__name__] = node.place.subject
        sys.modules[MODULE] = node.loaded
        random.seed(0)
        with self._quiet.at(node.number, heard=self._tell):
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self) -> Generator[None]:
        """No fixture ends the run."""
        with _unended():
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """No test ends the run."""
        if self._tell:
            self._compare.begin(item.config)
        with _unended():
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self) -> Generator[None]:
        """No fixture ends the run."""
        with _unended():
            yield

    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """The report without the traceback that pytest would write: nobody reads it."""
        outcome = "passed"
        if call.excinfo is not None:
            skipped = isinstance(call.excinfo.value, pytest.skip.Exception)
            outcome = "skipped" if skipped else "failed"
            if self._tell and not skipped:
                self._place.errors.setdefault(self._name, call.excinfo.value)
        return pytest.TestReport(
            item.nodeid,
            item.location,
            {},
            outcome,  # type: ignore[arg-type]
            None,
            call.when,  # type: ignore[arg-type]
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes the outcome; what skips or is expected to fail has no verdict."""
        states, name = self._place.states, self._name
        if report.outcome == "failed":
            states[name] = "failed"
        elif (report.outcome == "skipped" or hasattr(report, "wasxfail")) and (
            states.get(name) != "failed"
        ):
            states[name] = "no verdict"
        elif report.when == "call":
            states[name] = "passed"

    def pytest_internalerror(self, excrepr: object) -> None:
        """Keeps what broke inside pytest."""
        self.defect = self.defect or str(excrepr)


@contextmanager
def _unended() -> Iterator[None]:
    try:
        yield
    except (KeyboardInterrupt, Exit) as error:
        raise EndedError("a test must not end the run") from error


def _unexplained(*_: object) -> str:
    """The text of a comparison that failed where nobody reads it."""
    return ""
