def inverted_copy(root):
    invert(root)
    copy = copied(root)
    invert(root)
    return copy


def invert(root):
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is not None:
            node.left, node.right = node.right, node.left
            waiting += [node.left, node.right]


def copied(root):
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
