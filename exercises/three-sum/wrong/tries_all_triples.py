from itertools import combinations


def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    return list({triple for triple in combinations(sorted(nums), 3) if sum(triple) == target})
