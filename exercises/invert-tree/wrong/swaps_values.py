def invert_tree(root):
    waiting = [(root, root)]
    while waiting:
        a, b = waiting.pop()
        if a is None or b is None:
            continue
        if a is not b:
            a.val, b.val = b.val, a.val
        waiting += [(a.left, b.right), (a.right, b.left)] if a is not b else [(a.left, a.right)]
    return root
