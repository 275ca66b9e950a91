def inverted_copy(root):
    """The mirror image of the tree below `root`, made of new nodes."""
    # TODO: build the mirror image.
    return root
