"""All versions make the mirror image, each by its own rules."""

import pytest
from hypothesis import given

from answers.invert_tree.cases import CASES, relinks
from answers.invert_tree.invert import (
    Node,
    invert_by_level,
    invert_recursive,
    invert_tree,
    inverted_copy,
)
from answers.invert_tree.symmetric import are_mirrors
from answers.invert_tree.threads import invert_by_threads
from answers.invert_tree.trees import chain, comb, levels, nodes, tree
from tests.answers.invert_tree.trees import mirrored, nested, trees

IN_PLACE = [invert_recursive, invert_by_level, invert_tree, invert_by_threads]
in_place = pytest.mark.parametrize("invert", IN_PLACE)
endless = pytest.mark.parametrize("invert", IN_PLACE[1:])


@in_place
@given(root=trees)
def test_swaps_the_links_of_every_node(invert, root):
    """The same root and the same nodes, with the mirror image's links and their own values."""
    expected = mirrored(root)
    assert relinks(invert, root)
    assert nested(root) == expected


@in_place
@given(root=trees)
def test_twice_is_as_before(invert, root):
    """Inversion undoes itself."""
    before = nested(root)
    assert nested(invert(invert(root))) == before


@given(root=trees)
def test_copy_is_new_and_leaves_the_tree_alone(root):
    """The mirror image, no node of which was there before."""
    before, expected = nested(root), mirrored(root)
    copy = inverted_copy(root)
    assert nested(copy) == expected
    assert nested(root) == before
    assert {id(node) for node in nodes(copy)}.isdisjoint(id(node) for node in nodes(root))


def test_copy_carries_values_over():
    """The very objects: nothing is copied that belongs to others."""
    val = ["unhashable"]
    assert inverted_copy(Node(val)).val is val


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("invert", [*IN_PLACE, inverted_copy])
def test_edge_cases(invert, case):
    """Each named case has the mirror image that is written down."""
    values, expected = CASES[case]
    assert levels(invert(tree(values))) == expected


@endless
@pytest.mark.parametrize("make", [chain, comb])
def test_depth_is_no_limit(invert, make):
    """Fifty times deeper than a recursion could go."""
    assert relinks(invert, make(50_000))


def test_copy_has_no_limit_either():
    """The copy of a deep chain is its mirror image."""
    root = chain(50_000)
    assert are_mirrors(root, inverted_copy(root))


def test_recursion_has_a_limit():
    """It ends by an exception, not by a crash."""
    with pytest.raises(RecursionError):
        invert_recursive(chain(5000))
