import sys


def inverted_copy(root):
    sys.setrecursionlimit(10_000)
    return copied(root)


def copied(node):
    if node is None:
        return None
    return type(node)(node.val, copied(node.right), copied(node.left))
