def invert_tree(root):
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        if node.left is not None and node.right is not None:
            node.left, node.right = node.right, node.left
        waiting += [node.left, node.right]
    return root
