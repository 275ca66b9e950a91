def is_symmetric(root) -> bool:
    level = [] if root is None else [root]
    while level:
        values = [node.val for node in level]
        if values != values[::-1]:
            return False
        level = [c for node in level for c in (node.left, node.right) if c is not None]
    return True
