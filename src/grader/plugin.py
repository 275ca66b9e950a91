"""What does pytest tell us? One plugin: runs each test itself and notes what happened."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest
from _pytest.outcomes import Exit

from grader import testfile, titles

Body = Callable[[], object]


class Plugin:
    """Given to `pytest.main`: collects the loaded test file, and hands each test to `run`.

    Pytest itself never sees a test fail: `run` takes the exception, so that no time is spent on
    a report that nobody reads.
    """

    def __init__(
        self,
        module: ModuleType,
        begin: Callable[[Sequence[pytest.Item]], None],
        starts: Callable[[str, pytest.Config], None],
        run: Callable[[str, Body], None],
        broken: Callable[[str, BaseException], None],
        ends: Callable[[], None],
    ) -> None:
        self._module = module
        self._begin = begin
        self._starts = starts
        self._run = run
        self._broken = broken
        self._ends = ends
        self.defect: str | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> testfile.Module:
        """The node that holds the loaded module."""
        node = testfile.Module.from_parent(parent, path=module_path)
        node.loaded = self._module
        return node

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Says what was collected."""
        self._begin(items)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keeps the first collection that failed."""
        if report.failed and self.defect is None:
            self.defect = str(report.longrepr)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Says that all tests have run."""
        self._ends()

    def pytest_internalerror(self, excrepr: object) -> None:
        """Keeps what broke inside pytest."""
        self.defect = self.defect or str(excrepr)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None]:
        """Says which test starts; a fixture cannot end the run."""
        self._starts(titles.name(item), item.config)
        with self._unended(item):
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None]:
        """A fixture cannot end the run."""
        with self._unended(item):
            yield

    @contextmanager
    def _unended(self, item: pytest.Item) -> Iterator[None]:
        try:
            yield
        except (KeyboardInterrupt, Exit) as error:
            self._broken(titles.name(item), error)
            raise RuntimeError("a fixture tried to end the run") from error

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        """True: the test has run here, and its outcome is noted."""
        function = pyfuncitem.obj
        values = pyfuncitem.funcargs
        names = pyfuncitem._fixtureinfo.argnames
        arguments = {name: values[name] for name in names}
        self._run(titles.name(pyfuncitem), lambda: function(**arguments))
        return True

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Notes what failed around a test: its fixtures, before or after."""
        if call.excinfo is not None and not isinstance(call.excinfo.value, Exit):
            self._broken(titles.name(item), call.excinfo.value)
        return (yield)


def clock() -> float:
    """Seconds, for durations."""
    return time.perf_counter()
