def is_symmetric(root) -> bool:
    level = [] if root is None else [root]
    while level:
        below = [child for node in level for child in (node.left, node.right)]
        values = [None if child is None else (child.val,) for child in below]
        if values != values[::-1]:
            return False
        level = [child for child in below if child is not None]
    return True
