def inverted_copy(root):
    if not root:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        if node.left:
            twin.right = type(node)(node.left.val)
            waiting.append((node.left, twin.right))
        if node.right:
            twin.left = type(node)(node.right.val)
            waiting.append((node.right, twin.left))
    return copy
