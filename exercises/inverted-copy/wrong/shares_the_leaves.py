def inverted_copy(root):
    if root is None:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        twin.left, twin.right = twinned(node.right, waiting), twinned(node.left, waiting)
    return copy


def twinned(child, waiting):
    if child is None or (child.left is None and child.right is None):
        return child
    twin = type(child)(child.val)
    waiting.append((child, twin))
    return twin
