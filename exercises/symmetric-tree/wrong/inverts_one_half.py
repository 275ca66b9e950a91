def is_symmetric(root) -> bool:
    if root is None:
        return True
    waiting = [root.left]
    while waiting:
        node = waiting.pop()
        if node is not None:
            node.left, node.right = node.right, node.left
            waiting += [node.left, node.right]
    waiting = [(root.left, root.right)]
    while waiting:
        a, b = waiting.pop()
        if a is None and b is None:
            continue
        if a is None or b is None or a.val != b.val:
            return False
        waiting += [(a.left, b.left), (a.right, b.right)]
    return True
