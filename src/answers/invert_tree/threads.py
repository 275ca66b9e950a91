"""Can a tree be inverted without any extra memory, not even a stack?

Yes, if the tree may lend its own empty links. Before the walk goes left from a node, the last node
of that left subtree, whose right link is None, gets a *thread* back to the node; arriving there a
second time, the walk knows that the left side is done, and takes the thread out again. That is
Morris's traversal. What has to be added for inversion: a chain of right children is still needed
as it was when the walk comes back to look for its thread, so its links are swapped only then.

Each chain is walked at most three times, so the time is linear and the extra space two references.
Meanwhile nobody else may look: there are cycles in the tree.
"""

from answers.invert_tree.invert import Node


def invert_by_threads(root: Node | None) -> Node | None:
    """The root, after every node's links were swapped, with constant extra space.

    Examples:
        >>> root = Node("root", Node("a"), Node("b"))
        >>> invert_by_threads(root).left.val
        'b'
        >>> invert_by_threads(None)
    """
    node = root
    while node is not None:
        last = node.left
        while last is not None and last.right is not None and last.right is not node:
            last = last.right
        if last is not None and last.right is None:
            last.right, node = node, node.left  # first visit: leave a thread, go left
            continue
        if last is not None:
            last.right = None  # second visit: the left side is done
            _swap_along(node.left)
        node = node.right
    _swap_along(root)
    return root


def _swap_along(node: Node | None) -> None:
    """Swap the links of a node, of its right child, of that one's right child, and so on."""
    while node is not None:
        node.left, node.right = node.right, node.left
        node = node.left
