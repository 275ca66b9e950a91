def invert_tree(root):
    seen = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or node.val in seen:
            continue
        seen.add(node.val)
        node.left, node.right = node.right, node.left
        waiting += [node.left, node.right]
    return root
