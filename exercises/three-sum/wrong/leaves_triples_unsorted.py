def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    triples = set()
    for i, first in enumerate(nums):
        seen = set()
        for second in nums[i + 1 :]:
            third = target - first - second
            if third in seen:
                triples.add((first, third, second))
            seen.add(second)
    return list(triples)
