"""What does a run of pytest inside a run of pytest keep away from the learner's tests?

Nothing leads from one to the other, what tests print does not repeat itself with every version, and
a version does not find what the tests have left behind on the one before.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import ModuleType

from _pytest.assertion import util
from _pytest.mark.structures import MARK_GEN

from grader.suite.subject import put_back
from grader.traces import MODULE


@contextmanager
def alone(subject: str) -> Iterator[None]:
    """While it lasts, nothing leads from pytest's globals to the run of pytest around this one."""
    modules = {name: sys.modules.get(name) for name in (subject, MODULE)}
    finders, marks = sys.meta_path[:], MARK_GEN._config
    comparing = util._reprcompare, util._assertion_pass, util._config
    sys.meta_path[:] = [finder for finder in finders if not hasattr(finder, "config")]
    util._reprcompare, util._assertion_pass, util._config = None, None, None
    MARK_GEN._config = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        util._reprcompare, util._assertion_pass, util._config = comparing
        MARK_GEN._config = marks
        sys.meta_path[:] = finders
        for name, module in modules.items():
            put_back(name, module)


class Quiet:
    """Drops what tests print, but on the first place of a run that is to be told of."""

    def __enter__(self) -> Quiet:
        self._before = sys.stdout, sys.stderr
        return self

    def __exit__(self, *_: object) -> None:
        sys.stdout, sys.stderr = self._before

    def at(self, number: int, *, heard: bool) -> AbstractContextManager[None]:
        """What is printed meanwhile is dropped, unless it is to be heard."""
        return nullcontext() if heard and number == 0 else self._dropped()

    @contextmanager
    def _dropped(self) -> Iterator[None]:
        sys.stdout, sys.stderr = _Nowhere(), _Nowhere()
        try:
            yield
        finally:
            sys.stdout, sys.stderr = self._before


class _Nowhere(io.StringIO):
    """Text that nobody reads."""

    def write(self, text: str) -> int:
        """The number of characters dropped."""
        return len(text)


class Forgetting:
    """What modules, the environment and the working folder were; they can be made so again."""

    def __init__(self, folder: Path, kept: set[str]) -> None:
        """`kept` are names in the folder that stay, whether they are there already or not."""
        self._folder = folder
        self._environment = dict(os.environ)
        self._files = {path.name for path in folder.iterdir()} | kept
        self._modules = [
            (vars(module), len(vars(module)), frozenset(vars(module)))
            for module in [*sys.modules.values()]
            if isinstance(module, ModuleType)
        ]

    def forget(self) -> None:
        """Removes names that were added to modules, variables of the environment and files."""
        for names, length, known in self._modules:
            if len(names) != length:
                for name in [name for name in names if name not in known]:
                    if not isinstance(names[name], ModuleType):  # imported by now, and no memory
                        del names[name]
        if os.environ != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)
        os.chdir(self._folder)
        for path in [*self._folder.iterdir()]:
            if path.name in self._files:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
