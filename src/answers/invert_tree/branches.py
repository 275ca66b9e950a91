"""What changes if a node may have any number of children?

Left and right become a list, and swapping becomes reversing. A stack then holds all siblings that
still wait on each level of the path, so it is the breadth of the nodes that counts.
"""

from dataclasses import dataclass, field


@dataclass(eq=False)
class Branch:
    """A name and the children in their order."""

    name: str
    children: "list[Branch]" = field(default_factory=list)


def invert_branches(root: Branch | None) -> Branch | None:
    """The root, after the children of every node were reversed in place.

    Examples:
        >>> root = Branch("root", [Branch("a"), Branch("b"), Branch("c")])
        >>> [child.name for child in invert_branches(root).children]
        ['c', 'b', 'a']
        >>> invert_branches(None)
    """
    waiting = [] if root is None else [root]
    while waiting:
        branch = waiting.pop()
        branch.children.reverse()
        waiting += branch.children
    return root
