"""Lists and trees describe each other, and the shapes have the promised sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.invert_tree.trees import (
    chain,
    comb,
    complete,
    inorder,
    levels,
    nodes,
    search_tree,
    tree,
)
from tests.answers.invert_tree.trees import nested, trees


@given(root=trees)
def test_levels_and_tree_are_inverse(root):
    """The list describes this tree and no other."""
    assert nested(tree(levels(root))) == nested(root)


@given(root=trees)
def test_nodes_finds_each_once(root):
    """As many as there are values, parents before their children."""
    found = list(nodes(root))
    assert len(found) == sum(value is not None for value in levels(root))
    assert len({id(node) for node in found}) == len(found)
    seen = set()
    for node in found:
        assert seen.isdisjoint({id(node.left), id(node.right)} - {id(None)})
        seen.add(id(node))


@given(numbers=st.lists(st.integers()))
def test_search_tree_holds_the_numbers_in_order(numbers):
    """Left to right ascending, duplicates kept."""
    assert inorder(search_tree(numbers)) == sorted(numbers)


def test_sorted_insertion_makes_a_chain():
    """Each number goes to the right of the one before."""
    assert levels(search_tree(range(1, 30))) == levels(chain(29))


@pytest.mark.parametrize(("root", "count"), [(complete(5), 31), (chain(31), 31), (comb(31), 62)])
def test_sizes_of_the_shapes(root, count):
    """As their docstrings say."""
    assert len(list(nodes(root))) == count
