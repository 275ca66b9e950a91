def running_total(nums):
    """The sum of `nums` up to and including each place."""
    # TODO: carry the sum along.
    return None
