def inverted_copy(root):
    if root is None:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        if node.left is not None:
            twin.left = type(node)(node.left.val)
            waiting.append((node.left, twin.left))
        if node.right is not None:
            twin.right = type(node)(node.right.val)
            waiting.append((node.right, twin.right))
    return copy
