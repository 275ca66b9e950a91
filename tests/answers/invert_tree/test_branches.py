"""Any number of children: reversed in every node."""

from hypothesis import given
from hypothesis import strategies as st

from answers.invert_tree.branches import Branch, invert_branches

branches = st.recursive(
    st.builds(Branch, st.sampled_from("abc")),
    lambda below: st.builds(Branch, st.sampled_from("abc"), st.lists(below, max_size=3)),
    max_leaves=12,
)


def nested(branch):
    """The tree as nested tuples."""
    return (branch.name, [nested(child) for child in branch.children])


def mirrored(branch):
    """Its mirror image, by definition."""
    return (branch.name, [mirrored(child) for child in branch.children[::-1]])


@given(root=branches)
def test_reverses_the_children_of_every_branch(root):
    """In place, and the same root is returned."""
    before, expected = nested(root), mirrored(root)
    assert invert_branches(root) is root
    assert nested(root) == expected
    assert nested(invert_branches(root)) == before


def test_depth_is_no_limit():
    """Ten thousand levels."""
    root = leaf = Branch("a")
    for _ in range(10_000):
        leaf.children.append(Branch("b"))
        leaf = leaf.children[0]
    assert invert_branches(root) is root
