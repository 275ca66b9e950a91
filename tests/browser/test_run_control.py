"""Runs that do not end by themselves are ended, and the next one works."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD

pytestmark = pytest.mark.usefixtures("plain_tests")

ENDLESS = "def two_sum(nums, target):\n    while True:\n        pass\n"
NESTED = """
def two_sum(nums, target):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return repr(nested)
"""
RECURSION_IN_C = """
class Item:
    def __lt__(self, other):
        return sorted([Item(), Item()]) is None

def two_sum(nums, target):
    return sorted([Item(), Item()])
"""
MEMORY_BOMB = """
def two_sum(nums, target):
    hoard = []
    while True:
        hoard.append(bytearray(50_000_000))
"""
ENDLESS_RECURSION = "def two_sum(nums, target):\n    return two_sum(nums, target)\n"


def test_stop_ends_an_endless_loop(two_sum: Lab) -> None:
    """After Stop the code is untouched and the next run passes."""
    two_sum.run(GOOD)
    two_sum.write(ENDLESS)
    two_sum.button("Run tests").click()
    two_sum.expect_state("running")
    two_sum.button("Stop").click()
    two_sum.expect_state("ready")
    assert two_sum.text.rstrip() == ENDLESS.rstrip()
    assert two_sum.run(GOOD).status == "pass"


def test_time_limit_ends_an_endless_loop(two_sum: Lab) -> None:
    """After ten seconds the verdict names the test and the line, and the next run passes."""
    verdict = two_sum.run(ENDLESS)
    assert (verdict.status, next(iter(verdict.tests.values()))) == ("timeout", "timeout")
    assert "10 seconds, in the test “" in verdict.message
    assert re.search(r"on line [23] \(in `two_sum`\)", verdict.message)
    assert two_sum.run(GOOD).status == "pass"


@pytest.mark.parametrize("code", [NESTED, RECURSION_IN_C], ids=["deep repr", "recursion in C"])
def test_dead_interpreter_is_replaced(two_sum: Lab, code: str) -> None:
    """The verdict is never a pass; where Python died it says why; the next run passes."""
    verdict = two_sum.run(code)
    assert verdict.status in ("crash", "fail")
    if verdict.status == "crash":
        assert "recursion" in verdict.message
    assert two_sum.text.strip() == code.strip()
    assert two_sum.run(GOOD).status == "pass"


def test_memory_bomb_is_refused(two_sum: Lab) -> None:
    """The limit is named, and editor and page stay usable."""
    verdict = two_sum.run(MEMORY_BOMB)
    assert verdict.status in ("crash", "fail")
    assert "512 MB" in two_sum.section.inner_text()
    assert two_sum.run(GOOD).status == "pass"


def test_endless_recursion_is_a_failure(two_sum: Lab) -> None:
    """Python's own RecursionError reaches the learner."""
    assert two_sum.run(ENDLESS_RECURSION).status == "fail"
    expect(two_sum.section.locator("details.dr-test[open]").first).to_contain_text("RecursionError")


LEAKS = {
    "modules": ("import sys; sys.modules['math'] = None", "import math"),
    "builtins": ("import builtins; builtins.leak = 1", "assert 'leak' not in dir(__builtins__)"),
    "files": ("open('left.txt', 'w').close()", "import os; assert not os.path.exists('left.txt')"),
    "environment": (
        "import os; os.environ['LEFT'] = '1'",
        "import os; assert 'LEFT' not in os.environ",
    ),
    "recursion limit": (
        "import sys; sys.setrecursionlimit(77)",
        "import sys; assert sys.getrecursionlimit() != 77",
    ),
}


@pytest.mark.parametrize(("spoil", "notice"), LEAKS.values(), ids=LEAKS)
def test_no_state_leaks_into_the_next_run(two_sum: Lab, spoil: str, notice: str) -> None:
    """What one submission changes, the next does not see, whatever verdict the first one got."""
    two_sum.run(spoil + GOOD)
    assert two_sum.run(notice + GOOD).status == "pass"


def test_exercises_of_a_page_share_one_runtime(lab: Callable[[str], Lab], page: Page) -> None:
    """A second exercise runs in the same sandbox frame."""
    two_sum = lab("two-sum")
    two_sum.run(GOOD)
    stream = Lab(page, "two-sum-stream").open()
    assert stream.run().status == "fail"
    assert page.locator("iframe").count() == 1


EVERYDAY = """
import bisect, collections, copy, dataclasses, datetime, enum, functools, heapq, itertools, json
import math, operator, random, re, statistics, string, time, typing
from collections import Counter, OrderedDict, defaultdict, deque
"""


def test_everyday_imports_need_no_library(lab: Callable[[str], Lab], page: Page) -> None:
    """What interview code imports is in the memory image, also for code that fails and raises."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    two_sum = lab("two-sum")
    assert two_sum.run(EVERYDAY + GOOD).status == "pass"
    assert two_sum.run(EVERYDAY + GOOD.replace("nums)", "nums, 1)")).status == "fail"
    assert two_sum.run(GOOD.replace("seen = {}", "seen = None")).status == "fail"
    assert two_sum.run("1 +").status == "error"
    assert [url for url in asked if "python_stdlib" in url] == []


def test_rare_import_is_served(lab: Callable[[str], Lab]) -> None:
    """A module that the memory image does not hold is fetched, and the run repeated with it."""
    two_sum = lab("two-sum")
    assert two_sum.run("import xml.dom.minidom, wave\n" + GOOD).status == "pass"


def test_module_that_does_not_exist_is_an_error(two_sum: Lab) -> None:
    """An import that no library can satisfy is reported as Python reports it."""
    assert two_sum.run("import nonesuch\n" + GOOD).status == "error"
    expect(two_sum.section).to_contain_text("No module named 'nonesuch'")
