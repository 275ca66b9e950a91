def is_symmetric(root) -> bool:
    waiting = [] if root is None else [(root.left, root.right)]
    same = True
    while waiting and same:
        a, b = waiting.pop()
        if a is None and b is None:
            continue
        if a is None or b is None:
            return False
        same = a.val == b.val
        waiting += [(a.left, b.right), (a.right, b.left)]
    return same
