"""Mirror images are recognised without making them."""

from hypothesis import given

from answers.invert_tree.invert import Node, invert_tree, inverted_copy
from answers.invert_tree.symmetric import are_mirrors, is_symmetric
from answers.invert_tree.trees import chain, tree
from tests.answers.invert_tree.trees import mirrored, nested, trees


@given(one=trees, other=trees)
def test_are_mirrors_by_definition(one, other):
    """The first is what the other one inverted would be."""
    assert are_mirrors(one, other) is (nested(one) == mirrored(other))


@given(root=trees)
def test_a_tree_and_its_copy_are_mirrors(root):
    """And the tree is as it was."""
    before = nested(root)
    assert are_mirrors(root, inverted_copy(root))
    assert nested(root) == before


@given(root=trees)
def test_symmetric_by_definition(root):
    """A tree is symmetric if it equals its mirror image."""
    assert is_symmetric(root) is (nested(root) == mirrored(root))


@given(half=trees)
def test_two_mirrored_halves_are_symmetric(half):
    """Built so that the answer is yes; a leaf more makes it no."""
    root = Node(0, half, inverted_copy(half))
    assert is_symmetric(root) is True
    assert is_symmetric(Node(0, root, None)) is False


def test_different_trees_with_one_inorder_list():
    """The shape counts, not only the order from left to right."""
    assert not is_symmetric(tree([1, 2, 2, 2, None, 2]))


def test_depth_is_no_limit():
    """Two arms of 50,000 nodes."""
    left, right = chain(50_000), chain(50_000)
    assert is_symmetric(Node(0, invert_tree(left), right)) is True
    assert is_symmetric(Node(0, left, chain(49_999))) is False
