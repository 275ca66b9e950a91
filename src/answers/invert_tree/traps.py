"""Which wrong inversions look right? Each is kept so that the page can run it.

`Shelf`, at the end, is the kind of node that shows why `if node:` is the wrong question.
"""

import copy
from collections.abc import Sequence

from answers.invert_tree.invert import Node, invert_tree
from answers.invert_tree.trees import inorder


def overwrites(root: Node | None) -> Node | None:
    """Writes one link before it has read the other, so one subtree is lost and one comes twice.

    Examples:
        >>> root = overwrites(Node(1, Node(2), Node(3)))
        >>> root.left.val, root.right.val, root.left is root.right
        (3, 3, True)
    """
    if root is not None:
        root.left = overwrites(root.right)
        root.right = overwrites(root.left)
    return root


def swaps_values(root: Node | None) -> Node | None:
    """Exchanges the children's values; their subtrees stay where they were.

    Examples:
        >>> root = swaps_values(Node(1, Node(2, Node(4)), Node(3)))
        >>> root.left.val, root.left.left.val
        (3, 4)
    """
    if root is not None and root.left is not None and root.right is not None:
        root.left.val, root.right.val = root.right.val, root.left.val
        swaps_values(root.left)
        swaps_values(root.right)
    return root


def wants_both(root: Node | None) -> Node | None:
    """Swaps only where there are two children, although one alone has to change sides too.

    Examples:
        >>> wants_both(Node(1, Node(2))).left.val
        2
    """
    if root is not None and root.left is not None and root.right is not None:
        root.left, root.right = wants_both(root.right), wants_both(root.left)
    return root


def rebuilds_a_chain(root: Node | None) -> Node | None:
    """Reverses the inorder list, and hangs it up as a chain: not the mirror image of anything.

    Examples:
        >>> root = rebuilds_a_chain(Node(1, Node(2), Node(3)))
        >>> root.val, root.left, root.right.val, root.right.right.val
        (3, None, 1, 2)
    """
    chained = None
    for value in inorder(root):
        chained = Node(value, None, chained)
    return chained


def tests_truth(root: Node | None) -> Node | None:
    """Asks whether a child is true, where the question is whether there is one.

    Examples:
        >>> tests_truth(Node(1, Node(2))).right.val  # a Node is true, so nothing is noticed
        2
    """
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        node.left, node.right = node.right, node.left
        waiting += [child for child in (node.left, node.right) if child]
    return root


def copies_first(root: Node | None) -> Node | None:
    """A mirror image of new nodes, by `deepcopy`, which nests several calls for each level.

    Examples:
        >>> copies_first(Node(1, Node(2))).right.val
        2
    """
    return invert_tree(copy.deepcopy(root))


class Shelf(Node):
    """A node that is also a container: `len` counts the items on it, so an empty shelf is false.

    Examples:
        >>> bool(Shelf("socks", items=[])), bool(Shelf("socks", items=["red"]))
        (False, True)
    """

    __slots__ = ("items",)

    def __init__(
        self,
        val: str,
        left: Node | None = None,
        right: Node | None = None,
        *,
        items: Sequence[str] = (),
    ) -> None:
        super().__init__(val, left, right)
        self.items = items

    def __len__(self) -> int:
        return len(self.items)
