"""Tricks fare in the browser as in CPython, and the page goes on after each.

The page gets the tests of the tricks in place of those of an exercise; all else is as published.
`make test` takes a third of each group, because each costs a second; `make thorough` takes all.
CPython grades all of them in `make test` (tests/grader/test_hostile.py).
"""

import json
import os
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route

from grader import isolated
from tests.browser.lab import Lab
from tests.grader.hostile import ends, lies, looks, oracle, replaces, schemes, takes, unreadable
from tests.grader.hostile.case import Hostile, Target

SLUG = "two-sum"
STEP = 1 if os.environ.get("DRYRUN_EVERY") else 3
GROUPS = {
    "ends": ends,
    "takes": takes,
    "replaces": replaces,
    "looks": looks,
    "lies": lies,
    "unreadable": unreadable,
    "schemes": schemes,
    "oracle": oracle,
}
SLOW = {
    "memory",
    "huge number",
    "output",
    "output past Python",
    "thread that goes on",
    "a megabyte",
    "a megabyte of brackets",
    "a long chain of operators",
    "deleted chain of iterators",
    "alarm",
    "reads the clock's limit",
}
"""Each takes longer than half a second, in one of the two; `test_run_control` has such runs."""
DIFFERENT = {
    "closed files": ("fail", "there is no pipe to the page that could be closed"),
    "nested list": ("crash", "letting go of 100,000 lists exhausts the stack of WebAssembly"),
    "reloads pytest": ("fail", "the memory image holds no files to be loaded again"),
    "nested tuple compared": ("crash", "the stack of WebAssembly ends before Python's limit"),
    "json of a nested list": ("crash", "the stack of WebAssembly ends before Python's limit"),
    "pickled chain": ("crash", "the stack of WebAssembly ends before Python's limit"),
    "subprocess": ("fail", "Emscripten raises before Python asks: no process can be started"),
}
"""By name, the status in the browser where it is another, and why that is right."""


def _quick(target: Target) -> Iterator[tuple[str, Hostile]]:
    for group, module in GROUPS.items():
        for hostile in module.SUBMISSIONS:
            is_slow = hostile.name in SLOW or "timeout" in hostile.statuses
            if hostile.target is target and not is_slow:
                yield group, hostile


def _opened(page: Page, lab: Callable[[str], Lab], target: Target) -> Lab:
    """The exercise in its page, with other tests."""

    def answer(route: Route) -> None:
        bundle = route.fetch().json()
        bundle |= {"tests": target.tests, "expected": target.names, "files": target.files}
        route.fulfill(body=json.dumps(bundle), content_type="application/json")

    page.route(re.compile(rf"/exercises/{SLUG}\.json"), answer)
    opened = lab(SLUG)
    opened.__dict__["bundle"] = {"expected": target.names}
    return opened


TARGETS = {"two numbers": ends.SUBMISSIONS[0].target, "oracle": oracle.ORACLE}


@pytest.mark.parametrize(
    ("group", "target"),
    [
        pytest.param(group, target, id=f"{group}, {name}")
        for name, target in TARGETS.items()
        for group in GROUPS
        if any(found == group for found, _ in _quick(target))
    ],
)
def test_a_trick_fares_as_in_cpython(
    page: Page, lab: Callable[[str], Lab], group: str, target: Target
) -> None:
    """No trick passes; its status is CPython's, or one that is explained; the page goes on."""
    opened = _opened(page, lab, target)
    wrong = []
    tricks = [hostile for found, hostile in _quick(target) if found == group]
    for hostile in tricks[::STEP]:
        shown = opened.run(hostile.code).status
        native = isolated.grade(
            hostile.code,
            target.tests,
            exercise=SLUG,
            expected=target.names,
            files=target.files,
        ).status
        expected = DIFFERENT.get(hostile.name, (native, ""))[0]
        if shown == "pass" or shown != expected:
            wrong.append(f"{hostile.name}: {shown} in the browser, {native} in CPython")
    assert not wrong, "\n".join(wrong)
    assert opened.run(target.honest).status == "pass"


def test_most_tricks_are_tried_in_the_browser() -> None:
    """Those that are left out are slow."""
    assert sum(len([*_quick(target)]) for target in TARGETS.values()) > 150
