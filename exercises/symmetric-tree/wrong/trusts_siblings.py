def is_symmetric(root) -> bool:
    waiting = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        if (node.left is None) != (node.right is None):
            return False
        if node.left is not None:
            if node.left.val != node.right.val:
                return False
            waiting += [node.left, node.right]
    return True
