def inverted_copy(root):
    if root is None:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        if node.left is not None and node.left.val:
            twin.right = type(node)(node.left.val)
            waiting.append((node.left, twin.right))
        if node.right is not None and node.right.val:
            twin.left = type(node)(node.right.val)
            waiting.append((node.right, twin.left))
    return copy
