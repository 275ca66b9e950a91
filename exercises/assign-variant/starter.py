def assign_variant(user_id, weights, salt=""):
    """The name of the variant that this id belongs to."""
    # TODO: make a number from the salt and the id, and find the variant that it falls to.
    return ""
