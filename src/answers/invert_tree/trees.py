"""How is a tree written down, and which shapes must an answer survive?

Written down level by level, as in most problem statements: `[1, 2, None, 3]` is a root 1, its left
child 2 and no right one, and 3 as the left child of 2. A missing child is None, the children of a
missing child are left out, and so is what would be None at the end. The placeholders matter: two
different trees never have the same list.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from answers.invert_tree.invert import Node


def tree(values: Sequence[Any], make: Callable[[Any], Node] = Node) -> Node | None:
    """The tree that the list describes, each node made by `make` from its value.

    Examples:
        >>> tree([1, 2, None, 3]).left.left.val
        3
        >>> tree([])
    """
    made = (None if value is None else make(value) for value in values)
    root = next(made, None)
    parents = deque([root])
    while parents:
        parent = parents.popleft()
        if parent is not None:
            parent.left, parent.right = next(made, None), next(made, None)
            parents += [parent.left, parent.right]
    return root


def levels(root: Node | None) -> list[Any]:
    """The list that describes the tree: `tree(levels(root))` is equal to it.

    Examples:
        >>> levels(Node(1, Node(2, Node(3))))
        [1, 2, None, 3]
        >>> levels(None)
        []
    """
    found = []
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        found.append(None if node is None else node.val)
        if node is not None:
            waiting += [node.left, node.right]
    while found and found[-1] is None:
        found.pop()
    return found


def nodes(root: Node | None) -> Iterator[Node]:
    """Each node, parents first, left before right.

    Examples:
        >>> [node.val for node in nodes(tree([1, 2, 3, 4]))]
        [1, 2, 4, 3]
    """
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is not None:
            yield node
            waiting += [node.right, node.left]


def inorder(root: Node | None) -> list[Any]:
    """The values from left to right: those of the left subtree, of the node, of the right.

    Examples:
        >>> inorder(tree([2, 1, 3])), inorder(None)
        ([1, 2, 3], [])
    """
    found = []
    above: list[Node] = []
    node = root
    while node is not None or above:
        while node is not None:
            above.append(node)
            node = node.left
        node = above.pop()
        found.append(node.val)
        node = node.right
    return found


def complete(height: int) -> Node | None:
    """A tree of that many levels, all of them full.

    Examples:
        >>> levels(complete(3))
        [1, 2, 3, 4, 5, 6, 7]
    """
    return tree(range(1, 2**height))


def chain(n: int) -> Node | None:
    """`n` nodes, each the right child of the one above.

    Examples:
        >>> levels(chain(3))
        [1, None, 2, None, 3]
    """
    root = None
    for value in range(n, 0, -1):
        root = Node(value, None, root)
    return root


def comb(n: int) -> Node | None:
    """A chain of `n` left children, each with a leaf on its right.

    Examples:
        >>> levels(comb(2))
        [1, 2, 0, None, 0]
    """
    root = None
    for value in range(n, 0, -1):
        root = Node(value, root, Node(0))
    return root


def search_tree(values: Sequence[Any]) -> Node | None:
    """The values, inserted one after the other into a search tree that nobody balances.

    Examples:
        >>> levels(search_tree([2, 1, 3])), levels(search_tree([1, 2, 3]))
        ([2, 1, 3], [1, None, 2, None, 3])
    """
    root = None
    for value in values:
        if root is None:
            root = Node(value)
            continue
        node = root
        while (below := node.left if value < node.val else node.right) is not None:
            node = below
        if value < node.val:
            node.left = Node(value)
        else:
            node.right = Node(value)
    return root
