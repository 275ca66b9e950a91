"""How does the page draw a tree, so that an only child is seen to be a left or a right one?"""

from collections.abc import Mapping
from itertools import count

from answers.invert_tree.invert import Node
from answers.invert_tree.trees import nodes


def dot(roots: Mapping[str, Node | None]) -> str:
    """The trees side by side, each under its name, in Graphviz's language.

    Below a parent stand its left child, an invisible point and its right child, in this order; for
    a missing child stands an invisible node. So an only child is seen to be a left or a right one.

    Examples:
        >>> "n1 -> n2" in dot({"before": Node("a", Node("b"))})
        True
    """
    lines = ["digraph { ordering=out; nodesep=0.25; edge [arrowsize=0.6]"]
    lines.append('node [shape=circle, margin="0.05", width=0.4]')
    ids = count(1)
    for place, (title, root) in enumerate(roots.items()):
        lines.append(f'title{place} [label="{title}", shape=plaintext]')
        names = {id(node): f"n{next(ids)}" for node in nodes(root)}
        lines += [f'{names[id(node)]} [label="{node.val}"]' for node in nodes(root)]
        if root is not None:
            lines.append(f"title{place} -> {names[id(root)]} [style=invis, weight=9]")
        for node in nodes(root):
            if node.left is not None or node.right is not None:
                name = names[id(node)]
                left, middle, right = (f"{name}_{side}" for side in "lmr")
                lines.append(_edge(name, names.get(id(node.left)), left))
                lines.append(f"{middle} [shape=point, width=0.05, style=invis]")
                lines.append(f"{name} -> {middle} [style=invis, weight=9]")
                lines.append(_edge(name, names.get(id(node.right)), right))
    return "\n".join([*lines, "}"])


def _edge(name: str, child: str | None, gap: str) -> str:
    if child is not None:
        return f"{name} -> {child}"
    return f'{gap} [label="", style=invis]; {name} -> {gap} [style=invis]'
