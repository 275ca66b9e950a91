def is_symmetric(root) -> bool:
    """Whether the tree below `root` equals its own mirror image."""
    # TODO: compare the two halves.
    return True
