"""The walk that the page shows is the one that the answer makes."""

from hypothesis import given

from answers.invert_tree.invert import Node
from answers.invert_tree.trees import nodes
from answers.invert_tree.walk import steps
from tests.answers.invert_tree.trees import mirrored, nested, trees


@given(root=trees)
def test_each_node_is_taken_once(root):
    """In the end nothing waits, and the tree is inverted."""
    count, expected = len(list(nodes(root))), mirrored(root)
    found = list(steps(root))
    assert len(found) == count
    assert nested(root) == expected
    assert not found or found[-1].waiting == []


def test_a_false_node_is_taken_too():
    """What is asked is whether there is a node."""
    assert [step.node for step in steps(Node(0, Node("")))] == [0, ""]
