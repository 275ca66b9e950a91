"""What waits in the stack version's list at each step?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from answers.invert_tree.invert import Node
from answers.invert_tree.trees import levels


@dataclass(frozen=True)
class Step:
    """One turn of the loop: the node taken, what waits afterwards, and the tree by then."""

    node: Any
    waiting: list[Any]
    tree: list[Any]


def steps(root: Node | None) -> Iterator[Step]:
    """The turns of `invert_tree`'s loop, by the nodes' values; `root` is inverted on the way.

    Examples:
        >>> from answers.invert_tree.trees import tree
        >>> [(step.node, step.waiting) for step in steps(tree([1, 2, 3]))]
        [(1, [3, 2]), (2, [3]), (3, [])]
        >>> list(steps(None))
        []
    """
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        node.left, node.right = node.right, node.left
        waiting += [child for child in (node.left, node.right) if child is not None]
        yield Step(node.val, [child.val for child in waiting], levels(root))
