"""Versions are told apart by what they do: whoever tries otherwise notices none."""

from __future__ import annotations

import colorsys
import math
import pathlib
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from grader import isolated
from grader.suite import subject
from tests.grader.suite import tricks
from tests.grader.suite.spans import (
    FILES,
    GOOD,
    MUTANTS,
    NAMES,
    RIGHT,
    TESTS,
    accepted,
    graded,
    noticed,
    told,
)
from tests.grader.suite.tricks import HEAD, IMPORTS

VERSIONS = subject.read(FILES)


def modules() -> list[object]:
    """The module of each version."""
    versions = [*VERSIONS.right.values(), *VERSIONS.mutants.values()]
    return [VERSIONS.module(version) for version in versions]


@pytest.mark.parametrize(
    "look",
    [
        lambda module: module.span.__code__,
        lambda module: module.span.__globals__.keys(),
        lambda module: module.span.__closure__[0].cell_contents.__dict__,
        lambda module: (module.span.__name__, module.span.__qualname__, module.span.__module__),
        lambda module: (module.__name__, module.__doc__, module.span.__doc__, [*vars(module)]),
        lambda module: (module.span.__defaults__, str(module.span.__signature__)),
        lambda module: (getattr(module, "__file__", None), module.__spec__, module.__loader__),
    ],
)
def test_all_versions_look_the_same(look) -> None:
    """And like the specification."""
    first, *others = map(look, modules())
    assert all(other == first for other in others)


def test_a_version_looks_like_the_specification() -> None:
    """Its docstring and signature are what the learner may read."""
    module = VERSIONS.module(VERSIONS.mutants["sorts_in_place"])
    assert module.__doc__ == "Distances between numbers."
    assert module.span.__doc__.startswith("The largest number minus the smallest.")
    assert str(module.span.__signature__) == "(numbers)"


@pytest.mark.parametrize("negated", [False, True], ids=["asserted", "denied"])
@pytest.mark.parametrize("body", tricks.LOOKS.values(), ids=tricks.LOOKS)
def test_looking_tells_nothing(body: str, negated: bool) -> None:
    """The answer is the same for all versions, or it rejects a right one."""
    if negated:
        body = f"with pytest.raises(BaseException):\n        {body.replace('\n', '\n    ')}"
    result = graded(f"{IMPORTS}{HEAD}def test_it():\n    {body}\n")
    assert noticed(result) == [], result.to_json()


@pytest.mark.parametrize("limit", [3, 5, 6])
@pytest.mark.parametrize("body", tricks.COUNTS.values(), ids=tricks.COUNTS)
def test_counting_runs_is_given_away(body: str, limit: int) -> None:
    """A right version comes again among the mutants, in a place that is not known."""
    body = body.replace("PHASE", "(len(request.session.items) != 3)")
    code = (
        f"import math, os, pathlib\n{HEAD}def test_it(request):\n    {body}\n"
        f"    assert span([0, 7, 2]) == 7\n    assert runs <= {limit}\n"
    )
    result = graded(code)
    for owner in (math, colorsys, pathlib.Path):
        vars(owner).get("runs") and delattr(owner, "runs")
    assert accepted(result) == RIGHT
    again = [told(result, name) for name in MUTANTS if name not in noticed(result)]
    assert noticed(result) == [], result.to_json()
    assert again


@pytest.mark.parametrize("body", tricks.PATCHES.values(), ids=tricks.PATCHES)
def test_patching_the_subject_notices_nothing(body: str) -> None:
    """Each version has a module of its own, and its own builtins."""
    code = f"import sys\n{HEAD}def test_it(monkeypatch):\n    {body}\n"
    assert noticed(graded(code)) == []


@pytest.mark.parametrize("body", tricks.PATCHES.values(), ids=tricks.PATCHES)
def test_patching_in_one_version_does_not_reach_the_next(body: str) -> None:
    """A good suite beside it is worth what it was."""
    code = f"import sys\n{GOOD}\n\ndef test_zzz(monkeypatch):\n    import spans\n    {body}\n"
    result = graded(code)
    assert result.status in ("pass", "fail", "error")
    if result.status == "fail":
        assert noticed(result) in (MUTANTS, [])


WALKS = [
    pytest.param(start, where, id=f"{name}, in the {where}")
    for name, start in tricks.WALKS.items()
    for where in ("test", "module")
    if where == "test" or "request" not in start
]


@pytest.mark.parametrize(("start", "where"), WALKS)
def test_no_text_of_a_version_can_be_reached(start: str, where: str) -> None:
    """From nothing that a test, or the top level of its file, gets hold of."""
    if where == "test":
        body = f"def test_it(request):\n    {start}\n    assert not [*texts(found, {{}})]\n"
    else:
        body = f"def walk():\n    {start}\n    return [*texts(found, {{}})]\n\n"
        body += "FOUND = walk()\n\ndef test_it():\n    assert not FOUND\n"
    code = f"import sys\n{HEAD}{tricks.WALK}\n\n{body}"
    # In a process of its own: in this one, the tests of ours hold the texts.
    result = isolated.grade(code, TESTS, exercise="spans", expected=NAMES, files=FILES)
    assert accepted(result) == RIGHT, result.to_json()
    assert noticed(result) == []


def test_a_walk_finds_texts_where_there_are_some() -> None:
    """The test above does not pass because it looks at nothing."""
    names: dict[str, Any] = {"pytest": pytest}
    exec(tricks.WALK, names)  # noqa: S102 - it is ours
    held = SimpleNamespace(plugins=[SimpleNamespace(versions=VERSIONS)])
    assert len([*names["texts"](held, {})]) == len(RIGHT) + len(MUTANTS)


@pytest.mark.parametrize("body", tricks.FORGES.values(), ids=tricks.FORGES)
def test_forging_outcomes_is_blind(body: str) -> None:
    """Whoever says "failed" of every version says it of a right one, too."""
    code = (
        f"import math\n{HEAD}def test_it(request):\n    span([7])\n"
        f"    math.runs = getattr(math, 'runs', 0) + 1\n    if math.runs > 3:\n"
        f"        {body.replace('\n', '\n    ')}\n"
    )
    assert noticed(graded(code)) == []


@pytest.mark.parametrize("body", tricks.SNOOPS.values(), ids=tricks.SNOOPS)
def test_what_no_test_needs_is_refused(body: str) -> None:
    """The verdict says what to take out."""
    code = f"import gc, inspect, sys\n{HEAD}def test_it():\n    {body}\n"
    result = graded(code)
    assert result.status == "error", result.to_json()
    assert "which a solution has no need of" in result.message or "replaced" in result.message


@pytest.mark.parametrize(
    "line",
    [
        "import grader.suite.subject",
        "from grader.suite import subject",
        "from answers.two_sum.pairs import two_sum",
        "import _pytest.assertion.util",
        "from . import other",
    ],
)
def test_only_what_a_suite_needs_may_be_imported(line: str) -> None:
    """The learner is told what that is."""
    code = f"{HEAD}def test_it():\n    assert span([1, 4, 8]) == 7\n\ndef other():\n    {line}\n"
    result = graded(code)
    assert accepted(result) == noticed(result) == []
    assert "Import `spans`, pytest, Hypothesis and the standard library alone." in told(
        result, "reference"
    )


def test_nothing_stays_behind() -> None:
    """Neither modules nor pytest's hooks, whatever a suite has done."""
    from _pytest.assertion import util
    from _pytest.mark.structures import MARK_GEN

    before = (
        sys.meta_path[:],
        util._reprcompare,
        MARK_GEN._config,
        sys.modules.get("solution"),
    )
    graded(
        f"import sys\n{HEAD}def test_it():\n    sys.modules['spans'] = sys.modules['solution']\n"
    )
    graded(GOOD)
    assert "spans" not in sys.modules
    after = (
        sys.meta_path[:],
        util._reprcompare,
        MARK_GEN._config,
        sys.modules.get("solution"),
    )
    assert after == before
