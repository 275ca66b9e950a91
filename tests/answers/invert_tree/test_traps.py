"""The wrong answers are wrong in the way that the page describes."""

import pytest
from hypothesis import given

from answers.invert_tree import traps
from answers.invert_tree.invert import Node, invert_tree
from answers.invert_tree.trees import chain, inorder, levels, nodes, tree
from tests.answers.invert_tree.trees import mirrored, nested, trees


@given(root=trees)
def test_a_chain_passes_the_inorder_check(root):
    """Whatever the tree, the rebuilt chain has the reversed inorder list, and one shape."""
    result = traps.rebuilds_a_chain(root)
    assert inorder(result) == inorder(root)[::-1]
    assert all(node.left is None for node in nodes(result))


@given(root=trees)
def test_truth_is_noticed_by_false_nodes_only(root):
    """On plain nodes the version is right."""
    expected = mirrored(root)
    assert nested(traps.tests_truth(root)) == expected


def test_a_false_node_hides_its_subtree():
    """The empty shelf's children keep their places."""
    shelves = tree(["root", "socks", "hats", "red", "blue"], traps.Shelf)
    shelves.items = ["one thing"]
    assert levels(traps.tests_truth(shelves)) == [
        "root",
        "hats",
        "socks",
        None,
        None,
        "red",
        "blue",
    ]
    right = tree(["root", "socks", "hats", "red", "blue"], traps.Shelf)
    assert levels(invert_tree(right)) == ["root", "hats", "socks", None, None, "blue", "red"]


def test_one_link_is_lost():
    """The left subtree is nowhere to be found."""
    assert levels(traps.overwrites(tree([1, 2, 3]))) == [1, 3, 3]


def test_deepcopy_ends_far_earlier_than_recursion():
    """A chain that recursion still inverts."""
    with pytest.raises(RecursionError):
        traps.copies_first(chain(400))
    assert traps.copies_first(Node(1, Node(2))).right.val == 2
