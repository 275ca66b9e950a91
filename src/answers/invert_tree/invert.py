"""How do you turn a binary tree into its mirror image?

The short answer: swap the two links of every node. A swap concerns one node only, so the order of
the visits does not matter, and the versions differ in one thing: who remembers the nodes still to
be visited. The call stack does in `invert_recursive`, a queue in `invert_by_level`, a list in
`invert_tree`. Each changes the tree in place and returns the root; `inverted_copy` leaves the tree
alone and builds another.

All take linear time. What they hold beside the tree: recursion a frame for each level, the queue
parts of two neighbouring levels, the list at most one node for each level. Of the nodes that wait
none is above another, so there are never more than half of all nodes, rounded up.
Road not taken: raising the recursion limit, a switch for the whole process.
"""

from collections import deque
from dataclasses import dataclass
from typing import Any


# eq=False: a node is equal to itself only; comparing fields would recurse.
@dataclass(eq=False, repr=False, slots=True)
class Node:
    """A value and two links; a missing child is None."""

    val: Any
    left: "Node | None" = None
    right: "Node | None" = None


def invert_recursive(root: Node | None) -> Node | None:
    """The root, after both subtrees were inverted and changed places: one call a level deep.

    Examples:
        >>> root = Node("root", Node("a"))
        >>> invert_recursive(root) is root, root.left, root.right.val
        (True, None, 'a')
        >>> invert_recursive(None)
    """
    if root is None:
        return None
    root.left, root.right = invert_recursive(root.right), invert_recursive(root.left)
    return root


def invert_by_level(root: Node | None) -> Node | None:
    """The root, after every node's links were swapped, level by level.

    Examples:
        >>> root = Node("root", Node("a"), Node("b"))
        >>> invert_by_level(root).left.val
        'b'
        >>> invert_by_level(None)
    """
    waiting = deque([] if root is None else [root])
    while waiting:
        node = waiting.popleft()
        node.left, node.right = node.right, node.left
        waiting += [child for child in (node.left, node.right) if child is not None]
    return root


def invert_tree(root: Node | None) -> Node | None:
    """The root, after every node's links were swapped, depth first, with a list for a stack.

    Examples:
        >>> root = Node("root", Node("a"), Node("b"))
        >>> invert_tree(root).left.val
        'b'
        >>> invert_tree(None)
    """
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        node.left, node.right = node.right, node.left
        waiting += [child for child in (node.left, node.right) if child is not None]
    return root


def inverted_copy(root: Node | None) -> Node | None:
    """The root of a mirror image made of new nodes, with the same values; `root` stays as it is.

    Examples:
        >>> root = Node("root", Node("a"))
        >>> copy = inverted_copy(root)
        >>> copy.right.val, copy.right is root.left, root.right
        ('a', False, None)
        >>> inverted_copy(None)
    """
    if root is None:
        return None
    copy = Node(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        if node.left is not None:
            twin.right = Node(node.left.val)
            waiting.append((node.left, twin.right))
        if node.right is not None:
            twin.left = Node(node.right.val)
            waiting.append((node.right, twin.left))
    return copy
