"""Which trees do the tests draw?"""

from hypothesis import strategies as st

from answers.invert_tree.invert import Node

values = st.none() | st.integers(0, 2) | st.sampled_from(["", "a", 1.0, False])
trees = st.recursive(
    st.none(),
    lambda below: st.builds(Node, st.integers(0, 2), below, below),
    max_leaves=14,
)


def mirrored(node):
    """The mirror image by its definition, as nested tuples."""
    return node and (node.val, mirrored(node.right), mirrored(node.left))


def nested(node):
    """The tree itself, as nested tuples."""
    return node and (node.val, nested(node.left), nested(node.right))
