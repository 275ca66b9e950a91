def is_symmetric(root) -> bool:
    waiting = [] if root is None else [(root.left, root.right)]
    while waiting:
        a, b = waiting.pop()
        if not a and not b:
            continue
        if not a or not b or a.val != b.val:
            return False
        waiting += [(a.left, b.right), (a.right, b.left)]
    return True
