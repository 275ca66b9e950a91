TWINS = {}


def inverted_copy(root):
    if root is None:
        return None
    order, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        if node is not None and id(node) not in TWINS:
            TWINS[id(node)] = (node, type(node)(node.val))
            order.append(node)
            waiting += [node.left, node.right]
    for node in order:
        twin = TWINS[id(node)][1]
        if node.left is not None:
            twin.right = TWINS[id(node.left)][1]
        if node.right is not None:
            twin.left = TWINS[id(node.right)][1]
    return TWINS[id(root)][1]
