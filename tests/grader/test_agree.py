"""An oracle finds the smallest input on which a submission is wrong, and says it in one line."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

import grader
from grader import GraderDefect, Result
from grader.agree import EXAMPLES, SHRINKS

TESTS = '''
from itertools import combinations

from hypothesis import strategies as st
from solution import two_sum


def right(nums, target):
    pairs = combinations(range(len(nums)), 2)
    return [[i, j] for i, j in pairs if nums[i] + nums[j] == target] or [[]]


def test_agrees(agree):
    """Agrees with trying all pairs."""
    numbers = st.integers(-6, 6)
    agree(two_sum, right, st.lists(numbers, max_size=8), st.integers(-12, 12), any_of=True)
'''
RIGHT = """
def two_sum(nums, target):
    seen = {}
    for i, value in enumerate(nums):
        if target - value in seen:
            return [seen[target - value], i]
        seen[value] = i
    return []
"""
NAME = "test_agrees"


def run(
    code: str,
    tests: str = TESTS,
    found: dict[str, str] | None = None,
    files: dict[str, str] | None = None,
) -> Result:
    """The verdict, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        return grader.grade(
            code,
            tests,
            exercise="example",
            expected=[NAME],
            folder=Path(folder),
            found=found,
            files=files,
        )


def test_a_right_submission_passes() -> None:
    """It agrees on all inputs, and there is nothing to tell."""
    result = run(RIGHT)
    assert result.status == "pass"
    assert result.tests[0].counterexample is None


WRONG = {
    "pairs an element with itself": (
        RIGHT.replace("        seen[value] = i\n", "").replace(
            "        if target", "        seen[value] = i\n        if target"
        ),
        "assert two_sum([0], 0) == []",
        "Yours returned [0, 0].",
    ),
    "None for no pair": (
        RIGHT.replace("    return []\n", ""),
        "assert two_sum([], 0) == []",
        "Yours returned None.",
    ),
    "takes position 0 for missing": (
        RIGHT.replace("if target - value in seen:", "if seen.get(target - value):"),
        "assert two_sum([0, 0], 0) == [[0, 1]]".replace("[[0, 1]]", "[0, 1]"),
        "Yours returned [].",
    ),
    "later position first": (
        RIGHT.replace("[seen[target - value], i]", "[i, seen[target - value]]"),
        "assert two_sum([0, 0], 0) == [0, 1]",
        "Yours returned [1, 0].",
    ),
    "raises": (
        RIGHT.replace("return []", "raise LookupError(target)"),
        "assert two_sum([], 0) == []",
        "Yours raised:\nLookupError: 0",
    ),
}


@pytest.mark.parametrize(("code", "line", "told"), WRONG.values(), ids=WRONG)
def test_the_smallest_counterexample_is_one_line(code: str, line: str, told: str) -> None:
    """The line, and what the submission did, whatever its mistake."""
    (test,) = run(code).tests
    assert test.status == "fail"
    assert test.message == f"{line}\n{told}"
    assert test.counterexample is not None
    assert test.counterexample["line"] == line


@pytest.mark.parametrize(("code", "line", "told"), WRONG.values(), ids=WRONG)
def test_the_line_is_python_that_tells_wrong_from_right(code: str, line: str, told: str) -> None:
    """Copied below a right solution it passes, below the wrong one it fails."""
    exec(RIGHT + line, {})  # noqa: S102 - it is what a learner does with it
    with pytest.raises((AssertionError, LookupError)):
        exec(code + line, {})  # noqa: S102


def test_several_right_results_are_listed() -> None:
    """Where any of several is right, the line says `in`."""
    code = RIGHT.replace("return [seen", "return len(nums) == 3 or [seen")
    (test,) = run(code).tests
    assert test.counterexample is not None
    assert test.counterexample["line"] == "assert two_sum([0, 0, 0], 0) in [[0, 1], [0, 2], [1, 2]]"


def test_call_and_values_are_in_the_result() -> None:
    """So that the page can show them as it does for other tests."""
    (test,) = run(WRONG["later position first"][0]).tests
    assert (test.call, test.returned, test.expected) == ("two_sum([0, 0], 0)", "[1, 0]", "[0, 1]")


def test_what_the_submission_raised_is_traced() -> None:
    """The line of the learner's file is known."""
    (test,) = run(WRONG["raises"][0]).tests
    assert test.line == 8
    assert test.traceback is not None
    assert "line 8, in two_sum" in test.traceback


COUNTING = (
    WRONG["later position first"][0].replace("    seen = {}", "    CALLS.append(0)\n    seen = {}")
    + "CALLS = []\n"
)


def calls(found: dict[str, str] | None = None) -> tuple[int, Result]:
    """How many calls a wrong submission gets, by what it prints itself."""
    code = COUNTING.replace("    CALLS.append(0)", "    CALLS.append(0); print(len(CALLS))")
    result = run(code, found=found)
    return int(result.tests[0].output.split()[-1]), result


def test_the_input_that_was_found_is_tried_first() -> None:
    """With it, the first call fails; without it, some are needed."""
    count, result = calls()
    found = result.tests[0].counterexample
    assert found is not None
    again, repeated = calls({NAME: found["input"]})
    assert repeated.tests[0].counterexample == found
    assert again < count
    assert repeated.tests[0].output.startswith("1\n")
    first = run(
        COUNTING.replace("CALLS.append(0)", "print(nums, target)"), found={NAME: found["input"]}
    )
    assert first.tests[0].output.startswith("[0, 0] 0\n")


def test_a_found_input_that_no_longer_fails_does_no_harm() -> None:
    """Nor does one that is nonsense, or was found for other tests."""
    found = run(WRONG["raises"][0]).tests[0].counterexample
    assert found is not None
    for text in (found["input"], "no such input", "", "0" * 99):
        assert run(RIGHT, found={NAME: text}).status == "pass"


def test_a_found_input_that_no_longer_fails_leaves_the_others_as_they_are() -> None:
    """It is tried first, and then the inputs that are tried without it, in their order."""
    found = run(WRONG["raises"][0]).tests[0].counterexample
    assert found is not None
    (count, inputs, _), (more, _, others) = tried(None), tried({NAME: found["input"]})
    assert (count, more) == ("200", "201")
    assert others == inputs


def tried(found: dict[str, str] | None) -> list[str]:
    """How many inputs are tried, a digest of them, and one of all but the first."""
    noting = TESTS.replace("    pairs = ", "    seen.append((nums, target))\n    pairs = ") + RECORD
    return run(RIGHT, noting, found=found).tests[0].output.split()


RECORD = """
    print(len(seen), digest(seen), digest(seen[1:]))


seen = []


def digest(inputs):
    return zlib.crc32(repr(inputs).encode())


import zlib
"""


def test_runs_are_alike() -> None:
    """The same result to the letter, but for the time it took."""
    for code, *_ in WRONG.values():
        one, other = (
            [(test.message, test.counterexample) for test in run(code).tests] for _ in range(2)
        )
        assert one == other


def test_the_search_is_bounded() -> None:
    """A right submission is called as often as was asked; a wrong one hardly more."""
    code = RIGHT.replace("    seen = {}", "    print(end='.')\n    seen = {}")
    tests = TESTS.replace("any_of=True", "any_of=True, examples=40")
    assert len(run(code, tests).tests[0].output) == 40
    nasty = "CALLS = []\ndef two_sum(nums, target):\n    CALLS.append(0)\n    return len(CALLS)\n"
    (test,) = run(nasty + "def count():\n    return len(CALLS)\n").tests
    assert test.status == "fail"
    assert test.returned is not None
    assert int(test.returned) <= EXAMPLES + SHRINKS + 1


def test_a_submission_that_is_wrong_now_and_then_fails() -> None:
    """A counterexample that was seen once is one."""
    code = "CALLS = []\n" + RIGHT.replace(
        "    seen = {}", "    CALLS.append(0)\n    if len(CALLS) == 30: return 7\n    seen = {}"
    )
    (test,) = run(code).tests
    assert (test.status, test.returned) == ("fail", "7")


def test_an_object_that_lies_is_refused() -> None:
    """An `__eq__` that always says True does not help."""
    code = RIGHT.replace("return []", "return Any()") + (
        "class Any:\n    def __eq__(self, other): return True\n"
    )
    (test,) = run(code).tests
    assert test.status == "fail"
    assert test.message is not None
    assert "decides itself what it equals" in test.message


def test_changing_hypothesis_is_noticed() -> None:
    """A submission cannot make the search find nothing."""
    code = RIGHT.replace("return []", "return 1") + (
        "import grader.agree\ngrader.agree.find = lambda *a, **k: None\n"
    )
    result = run(code)
    assert result.status == "error"
    assert "grader.agree.find" in result.message
    code = RIGHT.replace("return []", "return 1") + (
        "import hypothesis.core\nhypothesis.core.given = lambda *a: lambda f: lambda: None\n"
    )
    result = run(code)
    assert result.status == "error"
    assert "hypothesis.core.given" in result.message


def test_arguments_are_the_submission_s_own() -> None:
    """Changing them spoils neither the oracle's nor the line."""
    code = RIGHT.replace("return []", "nums.clear()\n    return None")
    (test,) = run(code).tests
    assert test.counterexample is not None
    assert test.counterexample["line"] == "assert two_sum([], 0) == []"


def test_an_oracle_that_raises_is_the_author_s_mistake() -> None:
    """It is no verdict on the submission."""
    with pytest.raises(GraderDefect, match="the oracle raised ZeroDivisionError"):
        run(RIGHT, TESTS.replace("return [[i, j]", "1 / 0\n    return [[i, j]"))


def test_the_solution_can_be_the_oracle() -> None:
    """The fixture `reference` is the solution's module; it is not imported by name."""
    tests = (
        "from hypothesis import strategies as st\nfrom solution import double\n\n\n"
        "def test_agrees(agree, reference):\n"
        "    agree(double, reference.double, st.integers())\n"
    )
    files = {
        "reference.py": (
            "from __future__ import annotations\nfrom dataclasses import dataclass\n"
            "@dataclass\nclass Box:\n    n: int\n"
            "def double(n: int) -> int:\n    return Box(n).n * 2\n"
        )
    }
    assert run("def double(n): return n + n\n", tests, files=files).status == "pass"
    (test,) = run("def double(n): return n * n\n", tests, files=files).tests
    assert test.message == "assert double(1) == 2\nYours returned 1."
    with pytest.raises(GraderDefect, match=r"reference\.py was not given"):
        run("def double(n): return n + n\n", tests)
    stolen = "import sys\ndef double(n): return sys.modules['@reference'].double(n)\n"
    assert run(stolen, tests, files=files).status == "fail"


def test_by_compares_what_it_makes_of_both_results() -> None:
    """Other orders of the same pairs agree; the line to copy applies it as well."""
    tests = TESTS.replace("any_of=True", "by=sorted").replace(" or [[]]", "")
    tests = tests.replace("two_sum(", "pairs(").replace("import two_sum", "import pairs")
    tests = tests.replace("agree(two_sum", "agree(pairs")
    every = """
def pairs(nums, target):
    every = [[i, j] for j in range(len(nums)) for i in range(j)]
    return [pair for pair in every if nums[pair[0]] + nums[pair[1]] == target]
"""
    assert run(every, tests).status == "pass"
    (test,) = run(every.replace("range(j)", "range(1, j)"), tests).tests
    assert test.status == "fail"
    assert test.counterexample is not None
    assert test.counterexample["line"].startswith("assert sorted(pairs([")
    (test,) = run("def pairs(nums, target):\n    return None\n", tests).tests
    assert (test.status, test.returned) == ("fail", "None")
