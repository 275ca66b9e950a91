def invert_tree(root):
    waiting = [root]
    while waiting:
        node = waiting.pop()
        node.left, node.right = node.right, node.left
        if node.left is not None:
            waiting.append(node.left)
        if node.right is not None:
            waiting.append(node.right)
    return root
