def two_sum(nums: list[int], target: int) -> list[int]:
    """Positions `[i, j]`, i < j, of two elements that add up to `target`, or `[]`."""
    # TODO: find the two elements.
    return []
