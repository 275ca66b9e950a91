def invert_tree(root):
    """Mirrors the tree below `root` in place, and returns `root`."""
    # TODO: give every node's children each other's place.
    return root
