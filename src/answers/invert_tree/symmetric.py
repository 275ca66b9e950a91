"""Is one tree the mirror image of another, and is a tree its own?

Nothing has to be inverted to find out. Two trees are mirror images if their roots are equal, and
the left of each is the mirror image of the right of the other. So pairs of nodes wait on a stack:
`(left, right)` and `(right, left)`. A tree is its own mirror image if its two halves are a pair.

Linear time: each node is in one pair at most. On the stack waits at most one pair a level, and the
first difference ends the walk.
"""

from typing import Any, Protocol


class Node(Protocol):
    """What is read of a node; a missing child is None."""

    val: Any
    left: Any
    right: Any


def are_mirrors(one: Node | None, other: Node | None) -> bool:
    """Whether two trees are mirror images of each other, in shape and in values.

    Examples:
        >>> from answers.invert_tree.invert import Node
        >>> are_mirrors(Node(1, Node(2)), Node(1, None, Node(2)))
        True
        >>> are_mirrors(Node(1), None), are_mirrors(None, None)
        (False, True)
    """
    waiting = [(one, other)]
    while waiting:
        a, b = waiting.pop()
        if a is None and b is None:
            continue
        if a is None or b is None or a.val != b.val:
            return False
        waiting += [(a.left, b.right), (a.right, b.left)]
    return True


def is_symmetric(root: Node | None) -> bool:
    """Whether a tree is its own mirror image, in shape and in values.

    Examples:
        >>> from answers.invert_tree.invert import Node
        >>> is_symmetric(Node(1, Node(2), Node(2))), is_symmetric(Node(1, Node(2), None))
        (True, False)
        >>> is_symmetric(None)
        True
    """
    return root is None or are_mirrors(root.left, root.right)
