def invert_tree(root):
    node = root
    while node is not None:
        node.left, node.right = node.right, node.left
        node = node.left if node.left is not None else node.right
    return root
