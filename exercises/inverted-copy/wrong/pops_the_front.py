def inverted_copy(root):
    if root is None:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop(0)
        if node.left is not None:
            twin.right = type(node)(node.left.val)
            waiting.append((node.left, twin.right))
        if node.right is not None:
            twin.left = type(node)(node.right.val)
            waiting.append((node.right, twin.left))
    return copy
