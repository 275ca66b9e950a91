def invert_tree(root):
    visited = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or node in visited:
            continue
        visited.append(node)
        node.left, node.right = node.right, node.left
        waiting += [node.left, node.right]
    return root
