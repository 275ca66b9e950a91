def inverted_copy(root):
    if root is None:
        return None
    copy = type(root)(root.val)
    waiting = [(root, copy)]
    while waiting:
        node, twin = waiting.pop()
        children = [c for c in (node.right, node.left) if c is not None]
        twins = [type(node)(c.val) for c in children] + [None, None]
        twin.left, twin.right = twins[:2]
        waiting += zip(children, twins)
    return copy
