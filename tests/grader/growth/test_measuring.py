"""What is measured: operations, memory and depth, told, repeatable, and cut short in time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader import Result
from grader.result import GraderDefect
from tests.grader.growth.once import graded_once

SOURCE = str(Path(__file__).parents[3] / "src")
LINEAR = "def f(xs):\n    return sum(x for x in xs)\n"
PAIRS = "def f(xs):\n    return sum(1 for x in xs for y in xs if x < y)\n"
IN_PLACE = """
def f(xs):
    for root in range(len(xs) // 2 - 1, -1, -1):
        sift(xs, root, len(xs))
    for end in range(len(xs) - 1, 0, -1):
        xs[0], xs[end] = xs[end], xs[0]
        sift(xs, 0, end)

def sift(xs, root, end):
    while (child := 2 * root + 1) < end:
        if child + 1 < end and xs[child] < xs[child + 1]:
            child += 1
        if not xs[root] < xs[child]:
            return
        xs[root], xs[child] = xs[child], xs[root]
        root = child
"""
COPYING = "def f(xs):\n    xs[:] = sorted(xs)\n"
STREAM = "def f(n):\n    return sum(x * x for x in range(n))\n"
COLLECTS = "def f(n):\n    return sum([x * x for x in range(n)])\n"
YIELDS = "def f(n):\n    for x in range(n):\n        yield x * x\n"
YIELDS_LATE = "def f(n):\n    yield from [x * x for x in range(n)]\n"
RECURSIVE = "def f(xs, i=0):\n    return 0 if i == len(xs) else xs[i] + f(xs, i + 1)\n"
HALVING = """
def f(xs, low=0, high=None):
    high = len(xs) if high is None else high
    if high - low < 2:
        return sum(xs[low:high])
    return f(xs, low, (low + high) // 2) + f(xs, (low + high) // 2, high)
"""
SMALLER_SIDE_FIRST = """
import random

def f(xs):
    sort(xs, 0, len(xs) - 1)

def sort(xs, low, high):
    while low < high:
        pivot, first, i, last = xs[random.randint(low, high)], low, low, high
        while i <= last:
            if xs[i] < pivot:
                xs[i], xs[first] = xs[first], xs[i]
                first, i = first + 1, i + 1
            elif pivot < xs[i]:
                xs[i], xs[last] = xs[last], xs[i]
                last -= 1
            else:
                i += 1
        if first - low < high - last:
            sort(xs, low, first - 1)
            low = last + 1
        else:
            sort(xs, last + 1, high)
            high = first - 1
"""
LAST_PIVOT = """
def f(xs, low=0, high=None):
    high = len(xs) - 1 if high is None else high
    if low < high:
        wall = low
        for i in range(low, high):
            if xs[i] < xs[high]:
                xs[i], xs[wall] = xs[wall], xs[i]
                wall += 1
        xs[wall], xs[high] = xs[high], xs[wall]
        f(xs, low, wall - 1)
        f(xs, wall + 1, high)
"""
SHUFFLED = "lambda n: (Random(n).sample(range(n), n),)"
SORTED = "lambda n: (list(range(n)),)"
NUMBER = "lambda n: (n,)"


def graded(code: str, line: str) -> Result:
    """The verdict on the submission by a test of this one line."""
    tests = (
        f"from random import Random\nfrom solution import f\n\n\ndef test_it(growth):\n    {line}\n"
    )
    return graded_once(code, tests, ["test_it"])


def found(code: str, line: str) -> tuple[str, str | None]:
    """Whether it passed, and the growth that was found."""
    test = graded(code, line).tests[0]
    return test.status, (test.cost or {}).get("found")


@pytest.mark.parametrize(
    ("code", "make", "bound", "expected"),
    [
        pytest.param(IN_PLACE, SHUFFLED, "1", ("pass", "1"), id="heap sort in place"),
        pytest.param(COPYING, SHUFFLED, "1", ("fail", "n"), id="a sort by a copy"),
        pytest.param(COPYING, SHUFFLED, "n", ("pass", "n"), id="a copy that is allowed"),
        pytest.param(STREAM, NUMBER, "1", ("pass", "1"), id="a sum that streams"),
        pytest.param(COLLECTS, NUMBER, "1", ("fail", "n"), id="a sum of a list"),
        pytest.param(YIELDS, NUMBER, "1", ("pass", "1"), id="a generator"),
        pytest.param(YIELDS_LATE, NUMBER, "1", ("fail", "n"), id="a generator that collects"),
        pytest.param(SMALLER_SIDE_FIRST, SHUFFLED, "log n", ("pass", "1"), id="quick sort"),
    ],
)
def test_memory(code: str, make: str, bound: str, expected: tuple[str, str]) -> None:
    """Memory besides the arguments is told from none."""
    assert found(code, f"growth.memory({make}, f).at_most({bound!r})") == expected


@pytest.mark.parametrize(
    ("code", "make", "bound", "expected"),
    [
        pytest.param(LINEAR, SORTED, "1", ("pass", "1"), id="a loop"),
        pytest.param(RECURSIVE, SORTED, "log n", ("fail", "n"), id="a call an item"),
        pytest.param(RECURSIVE, SORTED, "n", ("pass", "n"), id="a call an item, allowed"),
        pytest.param(HALVING, SORTED, "log n", ("pass", "log n"), id="halving"),
        pytest.param(HALVING, SORTED, "1", ("fail", "log n"), id="halving, not allowed"),
        pytest.param(LAST_PIVOT, SORTED, "log n", ("fail", "n"), id="quick sort of sorted items"),
    ],
)
def test_depth(code: str, make: str, bound: str, expected: tuple[str, str]) -> None:
    """Nested calls are told from loops."""
    assert found(code, f"growth.depth({make}, f).at_most({bound!r})") == expected


def test_depth_of_quick_sort_that_calls_itself_for_the_smaller_side() -> None:
    """Calls for the smaller side alone nest no deeper than log n."""
    line = f"growth.depth({SORTED}, f).at_most('log n')"
    assert graded(SMALLER_SIDE_FIRST, line).status == "pass"


def test_cost_is_what_the_page_draws() -> None:
    """A measurement is told with sizes, operations and the allowed curve, as long as each other."""
    cost = graded(LINEAR, f"growth({SORTED}, f).at_most('n log n')").tests[0].cost
    assert cost is not None
    assert [*cost] == ["what", "n", "operations", "allowed", "found", "bound", "sentence"]
    assert cost["what"] == "operations"
    assert len(cost["n"]) == len(cost["operations"]) == len(cost["allowed"]) >= 5
    assert all(a >= o for a, o in zip(cost["allowed"], cost["operations"], strict=True))
    assert (cost["found"], cost["bound"]) == ("n", "n log n")
    assert cost["sentence"] == "Yours grows like n; n log n is allowed."


def test_the_message_is_the_sentence_and_a_table() -> None:
    """The learner reads which growth was found, which is needed, and the points."""
    message = graded(PAIRS, f"growth({SORTED}, f).at_most('n log n')").tests[0].message
    lines = (message or "").splitlines()
    assert lines[0] == "Yours grows like n²; n log n is needed."
    assert lines[1].split() == ["n", "operations", "as", "n", "log", "n"]
    assert [int(line.split()[0].replace(",", "")) for line in lines[2:7]] == [16, 24, 32, 48, 64]


@pytest.mark.parametrize(
    ("code", "line", "sentence"),
    [
        pytest.param(
            LINEAR,
            f"growth({SORTED}, f).at_most('n')",
            "Yours grows like n, as is needed.",
            id="just so",
        ),
        pytest.param(
            COPYING,
            f"growth.memory({SHUFFLED}, f).at_most('1')",
            "The extra memory of yours grows like n; 1 is needed.",
            id="memory",
        ),
        pytest.param(
            RECURSIVE,
            f"growth.depth({SORTED}, f).at_most('log n')",
            "The recursion of yours grows like n; log n is needed.",
            id="depth",
        ),
    ],
)
def test_the_sentence(code: str, line: str, sentence: str) -> None:
    """One sentence says what grows, how, and what is needed."""
    assert (graded(code, line).tests[0].cost or {})["sentence"] == sentence


def test_a_wrong_result_gains_nothing() -> None:
    """`check` fails who is quick by being wrong; the message says what came back."""
    line = f"growth({SORTED}, f, check=lambda a, r: r == sum(a[0])).at_most('n')"
    test = graded("def f(xs):\n    return 0\n", line).tests[0]
    told = "Yours gives a wrong result for n = 16, where the growth is measured: 0"
    assert (test.status, test.message) == ("fail", told)


def test_a_result_that_the_check_cannot_take_is_wrong() -> None:
    """What `check` raises, other than assertions, says that the result is wrong."""
    line = f"growth({SORTED}, f, check=lambda a, r: sorted(r) == a[0]).at_most('n')"
    message = graded("def f(xs):\n    return None\n", line).tests[0].message
    assert "wrong result for n = 16, where the growth is measured: None" in (message or "")


def test_a_result_that_lies_is_checked_honestly() -> None:
    """An `__eq__` that always says True does not pass a check that compares."""
    line = f"growth({SORTED}, f, check=lambda a, r: r == sum(a[0])).at_most('n')"
    lies = (
        "class Any:\n    def __eq__(self, other): return True\n\n\ndef f(xs):\n    return Any()\n"
    )
    assert graded(lies, line).status in ("fail", "error")


def test_sizes_replace_the_usual_ones() -> None:
    """The sizes that a test names are those that are measured."""
    line = f"growth({SORTED}, f, sizes=(10, 20, 40, 80, 160, 320)).at_most('n')"
    assert (graded(LINEAR, line).tests[0].cost or {})["n"] == [10, 20, 40, 80, 160, 320]


@pytest.mark.parametrize(("constant", "status"), [(128, "fail"), (1_000, "pass")])
def test_constant_says_how_dear_a_unit_may_be(constant: int, status: str) -> None:
    """Five hundred steps an item are too many, unless the test allows them."""
    code = "def f(xs):\n    for x in xs:\n        for _ in range(500):\n            pass\n"
    line = f"growth({SORTED}, f, constant={constant}, sizes=(16, 24, 32, 48, 64)).at_most('n')"
    assert graded(code, line).status == status


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        pytest.param("growth(lambda n: (n,), f).at_most('n!')", "unknown growth 'n!'", id="bound"),
        pytest.param(
            "growth(lambda n: [n], f).at_most('n')", "for n = 16 are no tuple, but [16]", id="list"
        ),
        pytest.param(
            "growth(lambda n: (1 // 0,), f).at_most('n')",
            "no arguments can be made for n = 16: ZeroDivisionError",
            id="raises",
        ),
        pytest.param(
            "growth.memory(lambda n: n, f).at_most('1')", "no tuple, but 264", id="memory"
        ),
        pytest.param("growth.depth(lambda n: n, f).at_most('1')", "no tuple, but 8", id="depth"),
    ],
)
def test_a_mistake_of_the_author_is_no_verdict(line: str, cause: str) -> None:
    """What is wrong with the test is told to its author, with the cause."""
    with pytest.raises(GraderDefect) as raised:
        graded("def f(*a):\n    return 0\n", line)
    assert cause in str(raised.value)


def test_a_submission_that_fails_while_arguments_are_made_is_at_fault_itself() -> None:
    """Arguments may be made by the submission; what it raises there is its own failure."""
    test = graded("def f(n):\n    return n // 0\n", "growth(lambda n: (f(n),), f).at_most('n')")
    assert test.status == "fail"
    assert "ZeroDivisionError" in (test.tests[0].message or "")


def test_the_same_counts_when_repeated() -> None:
    """Counts depend on nothing that went before in the process."""
    line = f"growth({SHUFFLED}, f).at_most('n²')"
    first, second = graded(PAIRS, line).tests[0].cost, graded(PAIRS, line).tests[0].cost
    assert first is not None
    assert first == second


def test_the_same_counts_in_another_process() -> None:
    """Counts do not depend on the hash seed of the process."""
    code = "def f(xs):\n    return len({('a', x) for x in xs} & {('b', x) for x in xs})\n"
    line = f"growth({SHUFFLED}, f).at_most('n')"
    script = (
        "import json\nfrom tests.grader.growth.test_measuring import graded\n"
        f"print(json.dumps(graded({code!r}, {line!r}).tests[0].cost))"
    )
    root = str(Path(SOURCE).parent)
    outputs = [
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={"PYTHONPATH": f"{SOURCE}:{root}", "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert json.loads(outputs[0])["found"] == "n"
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize("bound", ["n", "n log n"])
def test_a_broken_bound_is_cut_short(bound: str) -> None:
    """No more is measured than it takes to know that the bound is broken."""
    cost = graded(PAIRS, f"growth({SORTED}, f).at_most({bound!r})").tests[0].cost or {}
    assert max(cost["n"]) <= 256
    assert sum(cost["operations"]) < 150_000


@pytest.mark.parametrize("body", ["pass", "sorted(xs)", "xs.count(-1)"])
def test_an_endless_loop_is_cut_short(body: str) -> None:
    """A loop without end is ended by its count, not by the clock; also where its work is in C."""
    code = f"def f(xs):\n    while True:\n        {body}\n"
    message = graded(code, f"growth({SORTED}, f).at_most('n')").tests[0].message or ""
    assert re.match(r"Yours needs more than 4,\d{3} operations for n = 16: that is", message)
