def is_symmetric(root) -> bool:
    found, above, node = [], [], root
    while node is not None or above:
        while node is not None:
            above.append(node)
            node = node.left
        node = above.pop()
        found.append(node.val)
        node = node.right
    return found == found[::-1]
