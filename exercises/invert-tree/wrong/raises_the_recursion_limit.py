import sys


def invert_tree(root):
    sys.setrecursionlimit(10_000)
    return invert(root)


def invert(node):
    if node is not None:
        node.left, node.right = invert(node.right), invert(node.left)
    return node
