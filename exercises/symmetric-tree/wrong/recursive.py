def is_symmetric(root) -> bool:
    return root is None or mirrors(root.left, root.right)


def mirrors(a, b):
    if a is None or b is None:
        return a is b
    return a.val == b.val and mirrors(a.left, b.right) and mirrors(a.right, b.left)
