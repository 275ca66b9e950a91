def is_symmetric(root) -> bool:
    left, right = paths(root, "LR"), paths(root, "RL")
    return left == right


def paths(root, names):
    found = {}
    waiting = [("", root)]
    while waiting:
        path, node = waiting.pop()
        if node is not None:
            found[path] = node.val
            waiting += [(path + names[0], node.left), (path + names[1], node.right)]
    return found
