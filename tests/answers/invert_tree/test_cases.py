"""The checks catch what the page says that they catch, and nothing else."""

import pytest

from answers.invert_tree import traps
from answers.invert_tree.cases import CASES, CHECKS, catches, relinks
from answers.invert_tree.invert import (
    Node,
    invert_by_level,
    invert_recursive,
    invert_tree,
    inverted_copy,
)
from answers.invert_tree.threads import invert_by_threads
from answers.invert_tree.trees import tree

NAMES = list(CHECKS)
FIRST_CATCH = {
    traps.overwrites: 1,
    traps.swaps_values: 1,
    traps.rebuilds_a_chain: 2,
    traps.wants_both: 1,
    traps.copies_first: 4,
    traps.tests_truth: 5,
    invert_recursive: 6,
}


@pytest.mark.parametrize("version", FIRST_CATCH, ids=lambda version: version.__name__)
def test_the_weakest_check_that_catches_it(version):
    """All checks before it are content with a version that is wrong."""
    caught = [catches(name, version) for name in NAMES]
    assert caught.index(True) == FIRST_CATCH[version]


def test_values_by_level_misses_an_only_child_on_the_wrong_side():
    """Without the gaps, left and right are not told apart."""
    assert not catches("by level", traps.wants_both)
    assert catches("with `None`", traps.wants_both)


@pytest.mark.parametrize("invert", [invert_tree, invert_by_level, invert_by_threads])
@pytest.mark.parametrize("check", CHECKS)
def test_right_versions_are_caught_by_none(check, invert):
    """A check that rejects them would be wrong itself."""
    assert not catches(check, invert)


def test_a_copy_does_not_relink():
    """It is another promise."""
    assert not relinks(inverted_copy, Node(1))


@pytest.mark.parametrize("case", CASES)
def test_cases_are_written_as_trees_are(case):
    """Each list describes a tree of as many nodes as its mirror image."""
    values, mirrored = CASES[case]
    assert sum(v is not None for v in values) == sum(v is not None for v in mirrored)
    assert relinks(invert_tree, tree(values))
