import sys


def invert_tree(root):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(10_000)
    try:
        return invert(root)
    finally:
        sys.setrecursionlimit(before)


def invert(node):
    if node is not None:
        node.left, node.right = invert(node.right), invert(node.left)
    return node
