def inverted_copy(root):
    if root is None:
        return None
    return type(root)(root.val, inverted_copy(root.right), inverted_copy(root.left))
