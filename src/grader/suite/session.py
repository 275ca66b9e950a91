"""What does each test say of each version? One session of pytest, the tests loaded once a version.

The session knows versions by their place in a row only, so that nothing which a test can reach
(`request`, plugins, node ids) tells which version it runs on.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from grader.result import GraderDefect
from grader.suite.alone import Forgetting, Quiet, alone
from grader.suite.place import Place
from grader.suite.plugin import Plugin
from grader.traces import MODULE

OFF = """
    cacheprovider debugging doctest faulthandler junitxml legacypath logging pastebin reports
    setuponly setupplan stepwise subtests terminal threadexception unraisableexception warnings
"""
"""Plugins of pytest that the learner's tests have no use for."""
_INI = "pytest.ini"
_TEMPORARY = "tmp-suite"


def run(
    places: Sequence[Place],
    load: Callable[[], ModuleType],
    folder: Path,
    *,
    only: frozenset[str] | None = None,
    tell: bool = False,
) -> None:
    """Fills the places in, in their order.

    With `only`, no other tests run, and a place is left at the first that fails. With `tell`, what
    made a test fail is kept, and what the first place prints is not dropped.

    Raises:
        GraderDefect: If pytest breaks down.
    """
    name = places[0].subject.__name__
    with alone(name), Quiet() as quiet:
        before = Forgetting(folder, {_TEMPORARY})
        for number, place in enumerate(places):
            sys.modules[name] = place.subject
            random.seed(0)
            try:
                with quiet.at(number, heard=tell):
                    place.tests = load()
            except BaseException as error:  # the learner's top level may do anything
                place.broken = error
            before.forget()
        loaded = [(number, place) for number, place in enumerate(places) if place.tests]
        if not loaded:
            return
        plugin = Plugin(loaded, only, quiet, before.forget, tell=tell)
        pytest.main(_arguments(folder), plugins=[plugin])
    if plugin.defect is not None or not plugin.is_over:
        raise GraderDefect(plugin.defect or "pytest did not run the learner's tests")


def _arguments(folder: Path) -> list[str]:
    return [
        *(word for name in OFF.split() for word in ("-p", f"no:{name}")),
        "-s",
        "--noconftest",
        f"--rootdir={folder}",
        "-c",
        str(folder / _INI),
        f"--basetemp={folder / _TEMPORARY}",
        "--import-mode=importlib",
        str(folder / f"{MODULE}.py"),
    ]
