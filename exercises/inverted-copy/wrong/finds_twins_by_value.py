def inverted_copy(root):
    if root is None:
        return None
    twins = {root.val: type(root)(root.val)}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        twin = twins[node.val]
        for child, side in ((node.left, "right"), (node.right, "left")):
            if child is not None:
                if child.val not in twins:
                    twins[child.val] = type(node)(child.val)
                    waiting.append(child)
                setattr(twin, side, twins[child.val])
    return twins[root.val]
