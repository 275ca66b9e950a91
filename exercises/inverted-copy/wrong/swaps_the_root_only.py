def inverted_copy(root):
    if root is None:
        return None
    return type(root)(root.val, root.right, root.left)
