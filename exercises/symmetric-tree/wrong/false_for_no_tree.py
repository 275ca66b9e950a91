def is_symmetric(root) -> bool:
    if root is None:
        return False
    waiting = [(root.left, root.right)]
    while waiting:
        a, b = waiting.pop()
        if a is None and b is None:
            continue
        if a is None or b is None or a.val != b.val:
            return False
        waiting += [(a.left, b.right), (a.right, b.left)]
    return True
