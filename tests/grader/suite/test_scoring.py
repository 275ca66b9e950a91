"""What a suite is worth: the right versions it accepts, and the wrong ones it notices."""

from __future__ import annotations

import pytest

from grader import GraderDefect
from tests.grader.suite.spans import (
    FILES,
    GOOD,
    MUTANTS,
    NAMES,
    RIGHT,
    WEAK,
    accepted,
    collected,
    graded,
    noticed,
    told,
)


def test_there_is_a_test_for_each_version() -> None:
    """The reference comes first, then the other right ones, then the mutants, by name."""
    assert collected(GOOD) == NAMES


def test_a_good_suite_passes() -> None:
    """It accepts all that is right and notices all that is wrong."""
    result = graded(GOOD)
    assert result.status == "pass", result.to_json()


def test_survivors_are_told_as_behaviours() -> None:
    """The first line of a mutant's docstring says what nobody noticed."""
    result = graded(WEAK)
    assert accepted(result) == RIGHT
    assert noticed(result) == []
    assert told(result, "ignores the last") == (
        "A version that ignores the last element survives: no test of yours fails on it."
    )
    assert told(result, "answers zero") == (
        "A version that returns 0 for no numbers survives: no test of yours fails on it."
    )


def test_one_more_test_notices_one_more() -> None:
    """A mutant is noticed if one test of several fails on it."""
    more = "\n\ndef test_last():\n    assert span([0, 2, 5]) == 5\n"
    assert noticed(graded(WEAK + more)) == ["ignores the last"]


WRONG = WEAK + "\n\ndef test_wrong():\n    assert span([1, 4]) == 4\n"


def test_a_rejected_right_version_is_told_with_the_test_and_its_message() -> None:
    """The learner sees which test, on what version, in pytest's words, and the line."""
    result = graded(WRONG)
    assert accepted(result) == []
    assert told(result, "reference") == (
        "Your `test_wrong` rejects the reference, which is right:\n"
        "assert 3 == 4\n +  where 3 = span([1, 4])"
    )
    assert told(result, "sorts").startswith(
        "Your `test_wrong` rejects a right version, one that sorts a copy, and raises an error of "
        "its own:\nassert 3 == 4"
    )
    assert result.tests[0].line == WRONG.splitlines().index("    assert span([1, 4]) == 4") + 1
    assert "test_wrong" in (result.tests[0].traceback or "")


def test_a_test_that_rejects_notices_nothing() -> None:
    """It fails on mutants too, but that is no merit, and it is said."""
    result = graded(WRONG)
    assert noticed(result) == []
    assert told(result, "starts at zero").endswith("`test_wrong` does not count: see above.")


def test_a_test_that_rejects_does_not_spoil_the_others() -> None:
    """What the good tests notice stays noticed."""
    result = graded(GOOD + "\n\ndef test_wrong():\n    assert span([1, 4]) == 4\n")
    assert accepted(result) == []
    assert noticed(result) == MUTANTS


def test_rejecting_one_right_version_is_enough() -> None:
    """What the specification leaves open must not be tested."""
    code = """
import pytest
from spans import span

def test_error():
    with pytest.raises(ValueError) as caught:
        span([])
    assert type(caught.value) is ValueError
"""
    result = graded(code)
    assert accepted(result) == ["reference", "looks once"]
    assert noticed(result) == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("x = 1\n", id="nothing"),
        pytest.param(
            "from spans import span\n\ndef check():\n    assert span([1]) == 0\n", id="name"
        ),
    ],
)
def test_no_test_is_no_suite(code: str) -> None:
    """Accepting everything by testing nothing is not accepted."""
    result = graded(code)
    assert accepted(result) == noticed(result) == []
    assert told(result, "reference") == (
        "There is no test in your file yet: write functions named `test_…`."
    )


NO_VERDICT = {
    "skipped": "@pytest.mark.skip\ndef test_it():\n    assert span([1, 2]) == 1\n",
    "skips itself": "def test_it():\n    pytest.skip('later')\n",
    "skips on a mutant": "def test_it():\n    if span([2, 3]) != 1: pytest.skip()\n",
    "expected to fail": "@pytest.mark.xfail\ndef test_it():\n    assert span([2, 3]) != 1\n",
    "fails where expected": "@pytest.mark.xfail\ndef test_it():\n    assert span([2, 3]) == 1\n",
    "expects itself to fail": "def test_it():\n    if span([2, 3]) != 1: pytest.xfail()\n",
    "strictly": "@pytest.mark.xfail(strict=True)\ndef test_it():\n    assert span([2, 3]) != 1\n",
    "always true": "def test_it():\n    assert True\n",
    "calls and looks at nothing": "def test_it():\n    span([2, 3])\n    span([1])\n",
    "warns": "def test_it():\n    import warnings\n    if span([2, 3]) != 1: warnings.warn('x')\n",
    "returns": "def test_it():\n    return span([2, 3]) == 1\n",
    "prints": "def test_it():\n    print(span([2, 3]) == 1)\n",
}


@pytest.mark.parametrize("body", NO_VERDICT.values(), ids=NO_VERDICT)
def test_only_a_failing_test_notices(body: str) -> None:
    """Skipping, expecting failure, warning or printing is no verdict."""
    assert noticed(graded(f"import pytest\nfrom spans import span\n\n{body}")) == []


def test_a_suite_without_a_verdict_is_told_so() -> None:
    """It neither accepts nor rejects."""
    result = graded(f"import pytest\nfrom spans import span\n\n{NO_VERDICT['skipped']}")
    assert accepted(result) == []
    assert told(result, "reference") == (
        "None of your tests passes: `test_it` has no verdict, being skipped or expected to fail."
    )


def test_unexpected_success_rejects_where_it_is_strict() -> None:
    """That is how pytest sees it."""
    code = "import pytest\nfrom spans import span\n\n" + NO_VERDICT["strictly"].replace("!=", "==")
    assert told(graded(code), "reference") == (
        "Your `test_it` rejects the reference, which is right:\n"
        "It is marked as expected to fail, and it passes."
    )


def test_a_file_that_stops_on_a_mutant_notices_nothing() -> None:
    """Calls at the top level are not tests; what to do is said."""
    code = "from spans import span\nassert span([1, 2, 9]) == 8\n\ndef test_it():\n    pass\n"
    result = graded(code)
    assert accepted(result) == RIGHT
    assert noticed(result) == []
    text = told(result, "ignores the last")
    assert "Your file stops on it while being loaded, before a test begins." in text
    assert "Call `span` inside tests." in text


def test_a_file_that_stops_on_a_right_version_is_told_which() -> None:
    """With Python's own message."""
    code = (
        "from spans import span\ntry:\n    span([])\nexcept ValueError as error:\n"
        "    assert type(error) is ValueError\n\ndef test_it():\n    pass\n"
    )
    result = graded(code)
    assert accepted(result) == ["reference", "looks once"]
    assert told(result, "sorts").startswith(
        "Your tests cannot be loaded with a right version, one that sorts a copy"
    )


def test_a_test_that_pytest_cannot_collect_is_told() -> None:
    """In pytest's words."""
    code = (
        "import pytest\nfrom spans import span\n\n"
        "@pytest.mark.parametrize('x', [1])\ndef test_it():\n    assert span([1]) == 0\n"
    )
    assert "function uses no argument 'x'" in told(graded(code), "reference")


def test_a_name_that_the_subject_lacks_is_an_error() -> None:
    """The code does not run: Python's message is kept."""
    result = graded("from spans import spam\n")
    assert result.status == "error"
    assert "cannot import name 'spam' from 'spans'" in result.message


def test_the_first_of_several_failing_tests_is_told_and_the_rest_counted() -> None:
    """One message is enough to begin with."""
    code = "from spans import span\n" + "".join(
        f"\n\ndef test_{name}():\n    assert span([1, 4]) == {number}\n"
        for number, name in enumerate(["one", "two", "three", "four"])
    )
    text = told(graded(code), "reference")
    assert text.startswith("Your `test_one` rejects")
    assert text.endswith("So do 2 more of your tests.")


def test_the_same_verdict_again() -> None:
    """Nothing of a run stays for the next, and nothing is left to chance."""
    first, second = graded(WRONG), graded(WRONG)
    assert [test.message for test in first.tests] == [test.message for test in second.tests]


DEFECTS = {
    "no modules": ({}, "modules"),
    "two modules": ({**FILES, "modules/other.py": "def f():\n    pass\n"}, "holds 2 modules"),
    "no reference": (
        {name: text for name, text in FILES.items() if "reference" not in name},
        "reference.py was not given",
    ),
    "a version that does not compile": (
        {**FILES, "versions/mutants/broken.py": "def span(:\n"},
        "broken does not compile",
    ),
    "a version that does not load": (
        {**FILES, "versions/right/reference.py": "1 / 0\n"},
        "reference does not load: ZeroDivisionError",
    ),
    "a version that lacks the function": (
        {**FILES, "versions/right/reference.py": "span = 1\n"},
        "reference does not define `span`",
    ),
}


@pytest.mark.parametrize(("files", "text"), DEFECTS.values(), ids=DEFECTS)
def test_what_is_wrong_with_the_exercise_is_no_verdict(files: dict[str, str], text: str) -> None:
    """It is the author's to mend."""
    tests = (
        "def test_it(suite):\n    suite.accepts('reference')\n"
        "    suite.notices('ignores_the_last')\n"
    )
    with pytest.raises(GraderDefect, match=text):
        graded(WEAK if files else "x = 1\n", files, tests, ["test_it"])


def test_an_unknown_version_is_a_defect() -> None:
    """A test of the exercise has misspelt it."""
    tests = "def test_it(suite):\n    suite.notices('sort_in_place')\n"
    with pytest.raises(GraderDefect, match="no version sort_in_place; known are answers_zero"):
        graded(GOOD, FILES, tests, ["test_it"])


def test_single_versions_can_be_asked_for() -> None:
    """An exercise may name the versions itself."""
    asks = "    suite.accepts('reference')\n    suite.notices('ignores_the_last')\n"
    tests = f"def test_it(suite):\n{asks}"
    assert graded(GOOD, FILES, tests, ["test_it"]).status == "pass"
