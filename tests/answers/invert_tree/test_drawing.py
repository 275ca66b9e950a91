"""A drawing shows every node, on its side."""

from answers.invert_tree.drawing import dot
from answers.invert_tree.trees import tree


def test_dot_draws_every_node_and_keeps_sides_apart():
    """The left child comes before the middle, the right one after it; a leaf has neither."""
    text = dot({"one": tree(["a", "b"]), "two": tree(["c", None, "d"]), "three": tree(["e"])})
    edges = [line for line in text.splitlines() if "->" in line and "title" not in line]
    hidden = ["style=invis" in edge for edge in edges]
    assert hidden == [False, True, True, True, True, False]
    for value in "abcde":
        assert text.count(f'[label="{value}"]') == 1
