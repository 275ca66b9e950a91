"""A verdict: what broke a rule, what could not run, what is missing, and which comes first."""

from copy import deepcopy

import pytest
from hypothesis import strategies as st
from solution import aggregate


def result(name, status, **more):
    """What a validator reports."""
    return {"validator": name, "status": status, **more}


def found(verdict, failed=(), not_checked=(), warnings=()):
    """What `aggregate` returns."""
    return {
        "verdict": verdict,
        "failed": list(failed),
        "not_checked": list(not_checked),
        "warnings": list(warnings),
    }


def test_approves_what_passed():
    """Approves an asset if every required validator passed."""
    results = [result("format", "passed"), result("logo", "passed")]
    assert aggregate(results, ["format", "logo"]) == found("approved")


def test_rejects_a_broken_rule():
    """Rejects an asset if a validator failed with severity error."""
    results = [result("format", "failed", severity="error"), result("logo", "passed")]
    assert aggregate(results, ["format", "logo"]) == found("rejected", failed=["format"])


def test_a_failure_is_an_error_by_default():
    """Takes a failure without a severity for an error."""
    assert aggregate([result("logo", "failed")], ["logo"]) == found("rejected", failed=["logo"])


def test_warns_of_a_broken_warning():
    """Warns, and does not reject, if a validator failed with severity warning."""
    results = [result("format", "passed"), result("brand", "failed", severity="warning")]
    assert aggregate(results, ["format", "brand"]) == found("warning", warnings=["brand"])


def test_a_check_that_could_not_run_is_not_checked():
    """Tells a check that could not run from a rule that is broken."""
    results = [result("format", "passed"), result("logo", "error")]
    assert aggregate(results, ["format", "logo"]) == found("partial", not_checked=["logo"])


def test_a_severity_does_not_make_an_error_a_failure():
    """Ignores the severity of a check that could not run."""
    results = [result("logo", "error", severity="warning"), result("x", "error", severity="error")]
    assert aggregate(results, ["logo", "x"]) == found("partial", not_checked=["logo", "x"])


@pytest.mark.parametrize(
    ("results", "missing"),
    [
        pytest.param([result("format", "passed")], ["logo"], id="one of two"),
        pytest.param([], ["format", "logo"], id="no result at all"),
    ],
)
def test_an_absent_validator_is_not_checked(results, missing):
    """Lists required validators that reported nothing."""
    assert aggregate(results, ["logo", "format"]) == found("partial", not_checked=missing)


def test_a_validator_that_is_not_required_counts_if_it_failed():
    """Counts a failure or a warning of a validator that is not required."""
    extra = result("virus", "failed")
    assert aggregate([extra], []) == found("rejected", failed=["virus"])
    extra = result("style", "failed", severity="warning")
    assert aggregate([extra], []) == found("warning", warnings=["style"])


def test_a_validator_that_is_not_required_need_not_run():
    """Leaves out a validator that is not required and could not run."""
    results = [result("format", "passed"), result("style", "error")]
    assert aggregate(results, ["format"]) == found("approved")


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_the_severity_of_a_passed_result_is_irrelevant(severity):
    """Ignores the severity of a result that passed."""
    assert aggregate([result("logo", "passed", severity=severity)], ["logo"]) == found("approved")


BROKEN = result("a", "failed")
UNKNOWN = result("b", "error")
DOUBTFUL = result("c", "failed", severity="warning")


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        pytest.param([DOUBTFUL, UNKNOWN, BROKEN], found("rejected", "a", "b", "c"), id="all three"),
        pytest.param([UNKNOWN, BROKEN], found("rejected", "a", "b"), id="rejected before partial"),
        pytest.param([DOUBTFUL, BROKEN], found("rejected", "a", "", "c"), id="before warning"),
        pytest.param([DOUBTFUL, UNKNOWN], found("partial", "", "b", "c"), id="partial first"),
    ],
)
def test_the_first_verdict_that_applies_wins(results, expected):
    """Gives the gravest verdict, and all three lists with it."""
    assert aggregate(results, [each["validator"] for each in results]) == expected


def test_sorts_the_names():
    """Sorts the names in each list, wherever they come from."""
    results = [
        *(result(name, "failed") for name in "zxy"),
        *(result(name, "failed", severity="warning") for name in "rpq"),
        result("m", "error"),
    ]
    expected = found("rejected", failed="xyz", not_checked="kmn", warnings="pqr")
    assert aggregate(results, ["n", "m", "k"]) == expected


def test_ignores_other_keys():
    """Ignores other keys of a result."""
    results = [result("logo", "passed", verdict="rejected", failed=True, message="too small")]
    assert aggregate(results, ["logo"]) == found("approved")


def test_leaves_the_arguments_as_they_were():
    """Leaves results and required as they were."""
    results = [result("b", "failed"), result("a", "error")]
    required = ["c", "b", "a"]
    before = deepcopy((results, required))
    aggregate(results, required)
    assert (results, required) == before


def by_definition(results, required):
    """The lists, each by its own sentence."""
    status = {each["validator"]: each["status"] for each in results}
    severity = {each["validator"]: each.get("severity", "error") for each in results}
    broken = sorted(name for name in status if status[name] == "failed")
    lists = {
        "failed": [name for name in broken if severity[name] == "error"],
        "not_checked": sorted(n for n in required if status.get(n, "error") == "error"),
        "warnings": [name for name in broken if severity[name] == "warning"],
    }
    names = {"failed": "rejected", "not_checked": "partial", "warnings": "warning"}
    verdict = next((names[key] for key in lists if lists[key]), "approved")
    return {"verdict": verdict, **lists}


def test_agrees_with_the_definition(agree):
    """Agrees with the definition of each list on 200 sets of results."""
    names = st.sampled_from(["brand", "format", "logo", "size"])
    status = st.sampled_from(["passed", "failed", "error"])
    plain = st.fixed_dictionaries({"validator": names, "status": status})
    graded = st.fixed_dictionaries(
        {
            "validator": names,
            "status": status,
            "severity": st.sampled_from(["error", "warning"]),
        }
    )
    results = st.lists(plain | graded, max_size=4, unique_by=lambda each: each["validator"])
    agree(aggregate, by_definition, results, st.lists(names, unique=True, max_size=4))
