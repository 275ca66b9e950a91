"""What of the process does a run change, and how is it put back?"""

from __future__ import annotations

import gc
import linecache
import os
import random
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from grader.values import depth

RECURSION = 1_000
"""Frames that the learner's code may use, however deep the grader itself sits."""
_CHANGES_PYTEST = ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS", "PYTEST_PLUGINS", "COLUMNS")
_MODULES = ("solution", "test_solution")


class Surroundings:
    """While it lasts, the process looks the same to every submission; afterwards as before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Surroundings:
        self._environment = dict(os.environ)
        self._cwd = _cwd()
        self._lists: list[tuple[list[Any], list[Any]]] = [
            (names, list(names)) for names in (sys.path, sys.argv, sys.meta_path, gc.callbacks)
        ]
        self._random = random.getstate()
        self._numbers = (sys.getrecursionlimit(), sys.dont_write_bytecode)
        self._filters: list[Any] = list(warnings.filters)
        self._modules = {name: sys.modules.pop(name, None) for name in _MODULES}
        forget_options()
        os.chdir(self._folder)
        sys.dont_write_bytecode = True
        sys.setrecursionlimit(depth() + RECURSION)
        self._breakpoint, sys.breakpointhook = sys.breakpointhook, _ignored
        random.seed(0)
        self._forget_lines()
        return self

    def __exit__(self, *_: object) -> None:
        sys.setrecursionlimit(self._numbers[0])
        sys.dont_write_bytecode = bool(self._numbers[1])
        random.setstate(self._random)
        sys.breakpointhook = self._breakpoint
        for names, before in self._lists:
            names[:] = before
        cast("list[Any]", warnings.filters)[:] = self._filters
        if dict(os.environ) != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)
        if self._cwd is not None:
            os.chdir(self._cwd)
        for name, module in self._modules.items():
            _put_back(name, module)
        self._forget_lines()
        gc.enable()

    def _forget_lines(self) -> None:
        """Lines of an earlier submission, kept by the name of its file."""
        for name in _MODULES:
            linecache.cache.pop(str(self._folder / f"{name}.py"), None)


def forget_options() -> None:
    """Takes out of the environment what would change how pytest runs."""
    for name in _CHANGES_PYTEST:
        os.environ.pop(name, None)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"


def _cwd() -> Path | None:
    """The current folder, if there is one: a memory image does not carry folders."""
    try:
        return Path.cwd()
    except OSError:
        return None


def _ignored(*_: object, **__: object) -> None:
    """What `breakpoint()` does here: nobody could answer a debugger."""


def _put_back(name: str, module: ModuleType | None) -> None:
    if module is None:
        sys.modules.pop(name, None)
    else:
        sys.modules[name] = module
