def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    """All distinct value triples that sum to `target`, each ascending."""
    # TODO: find the triples.
    return []
