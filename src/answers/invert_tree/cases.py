"""Which trees tell a right inversion from one that looks right, and which checks notice?

A check runs an inversion and says whether it is content. Some of those that people write are
content with anything, or with far too much; the page shows which.
"""

from collections.abc import Callable, Sequence
from typing import Any

from answers.invert_tree.invert import Node
from answers.invert_tree.traps import Shelf
from answers.invert_tree.trees import chain, inorder, levels, nodes, tree

type Inversion = Callable[[Node | None], Node | None]

CASES: dict[str, tuple[list[Any], list[Any]]] = {
    "no tree": ([], []),
    "one node": ([1], [1]),
    "left child only": ([1, 2], [1, None, 2]),
    "right child only": ([1, None, 2], [1, 2]),
    "full": ([4, 2, 7, 1, 3, 6, 9], [4, 7, 2, 9, 6, 3, 1]),
    "uneven": ([1, 2, 3, 4, None, None, 5, 6], [1, 3, 2, 5, None, None, 4, None, None, None, 6]),
    "equal values": ([7, 7, 7, 7], [7, 7, 7, None, None, None, 7]),
    "false values": ([0, "", False, 0], [0, False, "", None, None, None, 0]),
}
DEEP = 20_000


def relinks(invert: Inversion, root: Node | None) -> bool:
    """Whether `invert` returns the same root and swaps the links of each node, and nothing else.

    Examples:
        >>> relinks(lambda root: root, Node(1)), relinks(lambda root: root, Node(1, Node(2)))
        (True, False)
    """
    before = [(node, node.left, node.right, node.val) for node in nodes(root)]
    return invert(root) is root and all(
        node.left is right and node.right is left and node.val is val
        for node, left, right, val in before
    )


def _runs(invert: Inversion) -> bool:
    """Calls it, and would print the outcome: there is no assertion."""
    for values, _ in CASES.values():
        str(levels(invert(tree(values))))
    return True


def _inorder_is_reversed(invert: Inversion) -> bool:
    return all(
        inorder(invert(tree(values))) == inorder(tree(values))[::-1] for values, _ in CASES.values()
    )


def _values_by_level(invert: Inversion) -> bool:
    return all(
        _without_none(levels(invert(tree(values)))) == _without_none(mirrored)
        for values, mirrored in CASES.values()
    )


def _without_none(values: Sequence[object]) -> list[object]:
    return [value for value in values if value is not None]


def _levels(invert: Inversion) -> bool:
    return all(levels(invert(tree(values))) == mirrored for values, mirrored in CASES.values())


def _links(invert: Inversion) -> bool:
    return all(relinks(invert, tree(values)) for values, _ in CASES.values())


def _links_of_false_nodes(invert: Inversion) -> bool:
    return all(relinks(invert, tree(values, Shelf)) for values, _ in CASES.values())


def _deep(invert: Inversion) -> bool:
    return relinks(invert, chain(DEEP))


CHECKS: dict[str, Callable[[Inversion], bool]] = {
    "it runs": _runs,
    "inorder": _inorder_is_reversed,
    "by level": _values_by_level,
    "with `None`": _levels,
    "every link": _links,
    "false nodes": _links_of_false_nodes,
    f"{DEEP:,} deep": _deep,
}


def catches(check: str, invert: Inversion) -> bool:
    """Whether the check is not content with the inversion; raising an exception counts.

    Examples:
        >>> catches("it runs", lambda root: root), catches("every link", lambda root: root)
        (False, True)
    """
    try:
        return not CHECKS[check](invert)
    except (RecursionError, AttributeError):
        return True
