"""Tricks fare in the browser as in CPython, and the page goes on after each.

The page gets the tests of the tricks in place of those of an exercise; all else is as published.
`make test` takes every eighth of a group, because each costs a second; `make thorough` takes all.
CPython grades all of them in `make test` (tests/grader/test_hostile.py).
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from playwright.sync_api import Browser, Page, Route

from grader import isolated
from tests.browser.conftest import PAGES, fresh_profile, sound_page
from tests.browser.lab import EVERY, Lab
from tests.grader.hostile import ends, lies, looks, oracle, replaces, schemes, takes, unreadable
from tests.grader.hostile.case import Hostile, Target
from tests.serving import SiteServer

SLUG = "two-sum"
STEP = 1 if EVERY else 8
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


TARGETS = {"two numbers": ends.SUBMISSIONS[0].target, "oracle": oracle.ORACLE}


@pytest.fixture(scope="module")
def lab_of(browser: Browser, server: SiteServer) -> Iterator[Callable[[str], Lab]]:
    """The exercise with the tests of a target, on a page of its own that all its tricks share."""
    with ExitStack() as ending:

        @cache
        def open_lab(target: str) -> Lab:
            context = ending.enter_context(fresh_profile(browser, server))
            return _opened(ending.enter_context(sound_page(context)), server, TARGETS[target])

        yield open_lab


def _opened(page: Page, server: SiteServer, target: Target) -> Lab:
    """The exercise in its page, with other tests."""

    def answer(route: Route) -> None:
        bundle = route.fetch().json()
        bundle |= {"tests": target.tests, "expected": target.names, "files": target.files}
        route.fulfill(body=json.dumps(bundle), content_type="application/json")

    page.route(re.compile(rf"/exercises/{SLUG}\.json"), answer)
    page.goto(server.url + PAGES[SLUG])
    return Lab(page, SLUG).open()


@pytest.mark.parametrize(
    ("target", "group"),
    [
        (name, group)
        for name, target in TARGETS.items()
        for group in GROUPS
        if any(found == group for found, _ in _quick(target))
    ],
)
def test_a_trick_fares_as_in_cpython(lab_of: Callable[[str], Lab], target: str, group: str) -> None:
    """No trick passes; its status is CPython's, or one that is explained; the page goes on."""
    opened, its = lab_of(target), TARGETS[target]
    wrong = []
    tricks = [hostile for found, hostile in _quick(its) if found == group]
    for hostile in tricks[::STEP]:
        shown = opened.run(hostile.code).status
        native = isolated.grade(
            hostile.code,
            its.tests,
            exercise=SLUG,
            expected=its.names,
            files=its.files,
        ).status
        expected = DIFFERENT.get(hostile.name, (native, ""))[0]
        if shown == "pass" or shown != expected:
            wrong.append(f"{hostile.name}: {shown} in the browser, {native} in CPython")
    assert not wrong, "\n".join(wrong)
    assert opened.run(its.honest).status == "pass"


def test_most_tricks_are_tried_in_the_browser() -> None:
    """Those that are left out are slow."""
    assert sum(len([*_quick(target)]) for target in TARGETS.values()) > 150
