"""The measurements are those that the page explains."""

import sys

import pytest

from answers.invert_tree.invert import invert_by_level, invert_recursive, invert_tree
from answers.invert_tree.measure import first_failure, most_held, outcome, survives
from answers.invert_tree.trees import chain, comb, complete


@pytest.mark.parametrize("height", [1, 2, 6])
def test_complete_trees_fill_the_queue(height):
    """Half of the nodes wait in a queue, one for each level on a stack."""
    assert most_held(invert_by_level, complete(height)) == 2 ** (height - 1)
    assert most_held(invert_tree, complete(height)) == height
    assert most_held(invert_recursive, complete(height)) == height + 1


@pytest.mark.parametrize("n", [2, 30, 200])
def test_chains_fill_the_call_stack(n):
    """One call for each node; a list holds one node."""
    assert most_held(invert_recursive, chain(n)) == n + 1
    assert most_held(invert_tree, chain(n)) == 1
    assert most_held(invert_by_level, chain(n)) == 1


def test_combs_fill_the_list():
    """The leaves wait while the stack follows the chain."""
    assert most_held(invert_tree, comb(100)) == 100
    assert most_held(invert_by_level, comb(100)) == 2


def test_tracing_is_as_before():
    """Whoever was tracing goes on."""
    before = sys.gettrace()
    most_held(invert_tree, chain(3))
    assert sys.gettrace() is before


def test_recursion_shares_the_limit_with_its_callers():
    """A chain fails by the limit less the calls that are under way."""
    top = first_failure("invert_recursive")
    assert 900 < top <= 1000
    assert first_failure("invert_recursive", calls=100) == top - 100


def test_deepcopy_needs_several_calls_a_level():
    """It fails at a fraction of what recursion manages."""
    assert first_failure("copies_first", "traps") < first_failure("invert_recursive") / 4


def test_nothing_fails_where_nothing_recurses():
    """Then the result is where the search ended."""
    assert first_failure("invert_tree", most=1500) == 1500
    assert survives(invert_tree, 5000)
    assert not survives(invert_recursive, 5000)


def test_outcomes():
    """An exception's name, or that all went well."""
    assert outcome("chain(3)") == "fine"
    assert outcome("invert.invert_recursive(chain(2000))") == "RecursionError"
    assert outcome("invert.invert_recursive(chain(2000))", limit=5000) == "fine"
    assert outcome("sys.exit(3)") == "crash"
